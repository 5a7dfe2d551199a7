package dev.croft.compiler;

import dev.croft.compiler.bundle.Bundle;
import java.util.List;
import java.util.TreeMap;

/** The sample model, compiled. */
public final class SampleBundle {
  private SampleBundle() {}

  public static Bundle bundle() {
    return Packaging.bundle(SampleModel.application(List.of()), new TreeMap<>());
  }

  public static Bundle orders() {
    return Packaging.bundle(OrdersModel.application(), new TreeMap<>());
  }

  public static Bundle screens() {
    return Packaging.bundle(ScreensModel.application(), new TreeMap<>());
  }
}
