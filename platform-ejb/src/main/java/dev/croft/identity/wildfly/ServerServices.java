package dev.croft.identity.wildfly;

import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceRegistry;

/** Remembers the registry of the server that this archive is deployed on. */
public final class ServerServices implements ServiceActivator {
  private static volatile ServiceRegistry registry;

  @Override
  public void activate(ServiceActivatorContext context) {
    registry = context.getServiceRegistry();
  }

  static ServiceRegistry registry() {
    ServiceRegistry known = registry;
    if (known == null) {
      throw new IllegalStateException("The server has not started this archive yet.");
    }
    return known;
  }
}
