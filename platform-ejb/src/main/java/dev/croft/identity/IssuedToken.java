package dev.croft.identity;

import java.time.Instant;

/**
 * A token that was handed out.
 *
 * @param id its {@code jti}
 * @param user who it speaks for; what that user may do is read anew with every request
 * @param scope what it opens at Server.API
 * @param issuedAt when it was made
 * @param expiresAt from when on it counts no more
 */
public record IssuedToken(
    String id, UserName user, TokenScope scope, Instant issuedAt, Instant expiresAt) {}
