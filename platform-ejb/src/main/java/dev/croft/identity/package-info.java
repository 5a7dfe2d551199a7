/**
 * Who may do what: users, the roles of the platform and of its applications, and tokens.
 *
 * <p>Passwords are checked and roles are read by the server's security realm from the views {@code
 * platform.sign_in} and {@code platform.effective_role}; what changes here counts with the next
 * request.
 */
package dev.croft.identity;
