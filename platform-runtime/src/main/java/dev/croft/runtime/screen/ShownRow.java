package dev.croft.runtime.screen;

import dev.croft.runtime.http.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A row of a table while it is put together. */
public final class ShownRow {
  private final ScreenView view;
  private final List<Shown> cells = new ArrayList<>();
  private final Map<Integer, Consumer<Output>> buttons = new TreeMap<>();
  private Consumer<Output> selects = out -> {};

  ShownRow(ScreenView view) {
    this.view = view;
  }

  public ShownRow cells(List<Shown> values) {
    cells.addAll(values);
    return this;
  }

  /** A button that only leads somewhere; without an address it is not there. */
  public ShownRow leads(int id, String asks, String address) {
    if (address != null) {
      buttons.put(id, button(null, asks, address));
    }
    return this;
  }

  /**
   * A button that runs an action.
   *
   * @param held what of the row the action gets, by name
   */
  public ShownRow acts(int id, String asks, Consumer<Output> held) {
    buttons.put(id, button(view.sealed(id, held), asks, null));
    return this;
  }

  private static Consumer<Output> button(String seal, String asks, String address) {
    return out -> out.value("row", seal).value("asks", asks).value("open", address);
  }

  /** What an entry of the screen becomes when the row is chosen. */
  public ShownRow selects(Object value, Object now) {
    selects =
        out -> out.value("selects", value).value("selected", value != null && value.equals(now));
    return this;
  }

  void write(Output out) {
    out.object(
        row -> {
          view.values(row, "cells", cells);
          row.object(
              "buttons",
              all -> buttons.forEach((id, button) -> all.object(Integer.toString(id), button)));
          selects.accept(row);
        });
  }
}
