package dev.croft.identity;

import dev.croft.compiler.bundle.Manifest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The roles that the manifests of live versions declare. */
public final class RolesOfManifests implements ApplicationRoles {
  private final Supplier<List<Manifest>> live;

  public RolesOfManifests(Supplier<List<Manifest>> live) {
    this.live = live;
  }

  @Override
  public List<Role> declared() {
    return live.get().stream().flatMap(RolesOfManifests::roles).toList();
  }

  private static Stream<Role> roles(Manifest manifest) {
    return manifest.roles().stream()
        .map(
            role ->
                new Role(
                    new RoleName(manifest.context(), role.name()),
                    role.description() == null ? "" : role.description()));
  }
}
