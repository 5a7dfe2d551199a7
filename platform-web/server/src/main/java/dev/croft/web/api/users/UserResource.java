package dev.croft.web.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.croft.identity.PageOf;
import dev.croft.identity.RoleName;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.Users;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users and what they may do; for administrators. */
@Path("api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {
  /** A user as shown. */
  public record ShownUser(
      String name,
      List<String> roles,
      List<String> groups,
      List<String> effectiveRoles,
      Instant createdAt) {
    static ShownUser of(User user) {
      return new ShownUser(
          user.name().value(),
          user.roles().stream().map(RoleName::toString).toList(),
          user.groups().stream().map(membership -> membership.group().value()).toList(),
          user.effectiveRoles().stream().map(RoleName::toString).toList(),
          user.createdAt());
    }
  }

  /** A user to be created; a password not given is generated. */
  public record NewUser(String name, String password, List<String> roles) {}

  /** A password to be set; not given, it is generated. */
  public record NewPassword(String password) {}

  /** What was created, with the password if it was generated: it is shown this once. */
  public record Created(String name, @JsonInclude(JsonInclude.Include.NON_NULL) String password) {}

  @Inject private Users users;

  /**
   * Everybody, by name; with {@code search}, {@code page} or {@code size} one page of those that
   * fit, {@code X-Total-Count} says of how many.
   */
  @GET
  public Response list(
      @QueryParam("search") String text,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("0") int size) {
    if (text == null && page <= 0 && size <= 0) {
      return Response.ok(users.all().stream().map(ShownUser::of).toList()).build();
    }
    PageOf<User> found = users.search(text, page, size <= 0 ? PageOf.MOST : size);
    return Response.ok(found.shown().stream().map(ShownUser::of).toList())
        .header("X-Total-Count", found.total())
        .build();
  }

  /** Creates a user. */
  @POST
  public Response create(NewUser user) {
    if (user == null) {
      throw noBody();
    }
    UserName name = new UserName(user.name());
    List<String> roles = user.roles() == null ? List.of() : user.roles();
    Optional<String> generated =
        users.create(
            name,
            Optional.ofNullable(user.password()),
            roles.stream().map(RoleName::of).distinct().toList());
    return Response.status(Response.Status.CREATED)
        .entity(new Created(name.value(), generated.orElse(null)))
        .build();
  }

  /** One user. */
  @GET
  @Path("{name}")
  public ShownUser show(@PathParam("name") String name) {
    return ShownUser.of(users.named(new UserName(name)));
  }

  /** Removes a user; tokens and roles go too. */
  @DELETE
  @Path("{name}")
  public void remove(@PathParam("name") String name) {
    users.remove(new UserName(name));
  }

  /** Sets a password. */
  @POST
  @Path("{name}/password")
  public Created changePassword(@PathParam("name") String name, NewPassword password) {
    UserName user = new UserName(name);
    Optional<String> given =
        password == null ? Optional.empty() : Optional.ofNullable(password.password());
    return new Created(user.value(), users.changePassword(user, given).orElse(null));
  }

  /** Grants a role. */
  @PUT
  @Path("{name}/roles/{context}/{role}")
  @Consumes(MediaType.WILDCARD)
  public ShownUser grant(
      @PathParam("name") String name,
      @PathParam("context") String context,
      @PathParam("role") String role) {
    UserName user = new UserName(name);
    users.grant(user, new RoleName(context, role));
    return ShownUser.of(users.named(user));
  }

  /** Takes a role away. */
  @DELETE
  @Path("{name}/roles/{context}/{role}")
  public ShownUser revoke(
      @PathParam("name") String name,
      @PathParam("context") String context,
      @PathParam("role") String role) {
    UserName user = new UserName(name);
    users.revoke(user, new RoleName(context, role));
    return ShownUser.of(users.named(user));
  }

  private static Refused noBody() {
    return Refused.badRequest("The body is missing.", "Send {\"name\": …, \"roles\": [ … ]}.");
  }
}
