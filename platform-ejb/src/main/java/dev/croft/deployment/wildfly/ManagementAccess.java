package dev.croft.deployment.wildfly;

import java.util.function.Supplier;
import org.jboss.as.controller.ModelControllerClientFactory;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/** Asks the server, when this archive is deployed, for a management client in the same process. */
public final class ManagementAccess implements ServiceActivator {
  private static final ServiceName FACTORY =
      ServiceName.parse("org.wildfly.management.model-controller-client-factory");
  private static final ServiceName OWN = ServiceName.of("dev", "croft", "management-access");

  private static volatile Supplier<ModelControllerClientFactory> factory;

  @Override
  public void activate(ServiceActivatorContext context) {
    var builder = context.getServiceTarget().addService(OWN);
    factory = builder.requires(FACTORY);
    builder.setInstance(new Nothing()).install();
  }

  static ModelControllerClient client() {
    var known = factory;
    if (known == null) {
      throw new IllegalStateException("This server gives no management client.");
    }
    return known.get().createSuperUserClient(Runnable::run, true);
  }

  /** Only its dependency matters. */
  private static final class Nothing implements Service {
    @Override
    public void start(StartContext context) {
      // nothing to start
    }

    @Override
    public void stop(StopContext context) {
      // nothing to stop
    }
  }
}
