package dev.croft.web.api.access;

import dev.croft.identity.PlatformRole;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation besides administrators, who may call all of them. An operation without
 * it is open to administrators only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenTo {
  /** Users with one of these roles. */
  PlatformRole[] value() default {};

  /** Everyone who is signed in. */
  boolean users() default false;

  /** Anybody, without a token. */
  boolean everyone() default false;
}
