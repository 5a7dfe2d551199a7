package dev.croft.web.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a page does or reads can be done and read over HTTP as well: the ids of the operations in
 * the OpenAPI document. A test holds every action of a page to it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface InServerApi {
  String[] value();
}
