package dev.croft.identity;

/** Puts a token's facts into a signed JWT that every front end of the environment accepts. */
@FunctionalInterface
public interface TokenSigner {
  String sign(IssuedToken token);
}
