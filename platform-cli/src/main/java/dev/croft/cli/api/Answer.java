package dev.croft.cli.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a call of Server.API. */
public sealed interface Answer {
  /** It was done. */
  record Done(JsonNode body) implements Answer {}

  /**
   * The platform understood and refused it.
   *
   * @param error what happened, and why
   * @param hint what to do, empty when the platform gave none
   * @param problems of a model, an array that is mostly empty
   */
  record Refused(int status, String error, String hint, JsonNode problems) implements Answer {
    /** Both sentences. */
    public String sentence() {
      String end = error.matches(".*[.!?]") || hint.isEmpty() ? "" : ".";
      return (error + end + " " + hint).strip();
    }

    /** Whether who asks is the reason: the token is missing, over its time or not enough. */
    public boolean isAboutTheToken() {
      return status == 401;
    }
  }

  /**
   * Nobody could answer: no connection, a load balancer without front ends, a platform without its
   * database.
   *
   * @param why to be read behind "… cannot be reached:"
   */
  record Nobody(String why) implements Answer {}
}
