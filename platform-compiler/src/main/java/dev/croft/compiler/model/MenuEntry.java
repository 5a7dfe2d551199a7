package dev.croft.compiler.model;

import java.util.List;
import java.util.Optional;

/**
 * A line of the menu, or a group of lines under a heading.
 *
 * @param opens a screen without arguments, or the list of an entity; empty for a group
 */
public record MenuEntry(String label, Optional<Link> opens, List<MenuEntry> entries) {
  public MenuEntry {
    entries = List.copyOf(entries);
  }
}
