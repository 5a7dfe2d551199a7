package dev.croft.cli.command;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and their parts; whatever has a constructor for the surroundings gets them. */
public final class CommandFactory implements IFactory {
  private final Surroundings surroundings;
  private final IFactory others = CommandLine.defaultFactory();

  public CommandFactory(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Surroundings.class) {
        return type.cast(constructor.newInstance(surroundings));
      }
    }
    return others.create(type);
  }
}
