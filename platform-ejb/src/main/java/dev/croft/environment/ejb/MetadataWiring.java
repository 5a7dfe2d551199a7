package dev.croft.environment.ejb;

import dev.croft.environment.jpa.ContainerMetadata;
import dev.croft.environment.jpa.Metadata;
import dev.croft.environment.jpa.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the platform's metadata to the leaves that read and write it as entities. */
@ApplicationScoped
public class MetadataWiring {
  @Produces
  @Singleton
  Metadata metadata(ContainerMetadata container) {
    return new Refusals(container);
  }
}
