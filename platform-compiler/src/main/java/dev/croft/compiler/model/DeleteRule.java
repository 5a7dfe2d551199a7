package dev.croft.compiler.model;

/** What becomes of a record when the one that it refers to is deleted. */
public enum DeleteRule {
  PROTECT,
  CASCADE,
  CLEAR
}
