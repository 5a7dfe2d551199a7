package dev.croft.web.api.users;

import dev.croft.identity.Users;
import dev.croft.web.api.access.OpenTo;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The roles that can be granted. */
@Path("api/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
public class RoleResource {
  /** A role as shown; {@code name} is {@code context/role}. */
  public record ShownRole(String name, String context, String role, String description) {}

  @Inject private Users users;

  /** Those of the platform, then those of applications. */
  @GET
  @OpenTo(users = true)
  public List<ShownRole> list() {
    return users.roles().stream()
        .map(
            role ->
                new ShownRole(
                    role.name().toString(),
                    role.name().context(),
                    role.name().role(),
                    role.description()))
        .toList();
  }
}
