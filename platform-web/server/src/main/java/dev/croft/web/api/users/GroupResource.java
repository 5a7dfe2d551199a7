package dev.croft.web.api.users;

import dev.croft.identity.Group;
import dev.croft.identity.GroupName;
import dev.croft.identity.Groups;
import dev.croft.identity.PageOf;
import dev.croft.identity.RoleName;
import dev.croft.identity.UserName;
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

/** Groups of users and what they give; for administrators. */
@Path("api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GroupResource {
  /** A group as shown. */
  public record ShownGroup(
      String name, String description, List<String> roles, long members, Instant createdAt) {
    static ShownGroup of(Group group) {
      return new ShownGroup(
          group.name().value(),
          group.description(),
          group.roles().stream().map(RoleName::toString).toList(),
          group.members(),
          group.createdAt());
    }
  }

  /** A group to be created. */
  public record NewGroup(String name, String description, List<String> roles) {}

  @Inject private Groups groups;

  /** A page of the groups that fit, by name; {@code X-Total-Count} says of how many. */
  @GET
  public Response list(
      @QueryParam("search") String text,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("200") int size) {
    PageOf<Group> found = groups.search(text, page, size);
    return Response.ok(found.shown().stream().map(ShownGroup::of).toList())
        .header("X-Total-Count", found.total())
        .build();
  }

  /** Creates a group. */
  @POST
  public Response create(NewGroup group) {
    if (group == null) {
      throw Refused.badRequest("The body is missing.", "Send {\"name\": …, \"roles\": [ … ]}.");
    }
    GroupName name = new GroupName(group.name());
    List<String> roles = group.roles() == null ? List.of() : group.roles();
    groups.create(
        name,
        group.description() == null ? "" : group.description(),
        roles.stream().map(RoleName::of).distinct().toList());
    return Response.status(Response.Status.CREATED).entity(shown(name)).build();
  }

  /** One group. */
  @GET
  @Path("{name}")
  public ShownGroup show(@PathParam("name") String name) {
    return shown(new GroupName(name));
  }

  /** Removes a group; its members stay users and lose what it gave. */
  @DELETE
  @Path("{name}")
  public void remove(@PathParam("name") String name) {
    groups.remove(new GroupName(name));
  }

  /** Grants a role to all members. */
  @PUT
  @Path("{name}/roles/{context}/{role}")
  @Consumes(MediaType.WILDCARD)
  public ShownGroup grant(
      @PathParam("name") String name,
      @PathParam("context") String context,
      @PathParam("role") String role) {
    GroupName group = new GroupName(name);
    groups.grant(group, new RoleName(context, role));
    return shown(group);
  }

  /** Takes a role from all members. */
  @DELETE
  @Path("{name}/roles/{context}/{role}")
  public ShownGroup revoke(
      @PathParam("name") String name,
      @PathParam("context") String context,
      @PathParam("role") String role) {
    GroupName group = new GroupName(name);
    groups.revoke(group, new RoleName(context, role));
    return shown(group);
  }

  /** Names of members, a page of them by name. */
  @GET
  @Path("{name}/members")
  public Response members(
      @PathParam("name") String name,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("200") int size) {
    GroupName group = new GroupName(name);
    return Response.ok(groups.members(group, page, size))
        .header("X-Total-Count", groups.named(group).members())
        .build();
  }

  /** Puts a user into the group. */
  @PUT
  @Path("{name}/members/{user}")
  @Consumes(MediaType.WILDCARD)
  public ShownGroup join(@PathParam("name") String name, @PathParam("user") String user) {
    GroupName group = new GroupName(name);
    groups.join(group, new UserName(user));
    return shown(group);
  }

  /** Takes a user out of the group. */
  @DELETE
  @Path("{name}/members/{user}")
  public ShownGroup leave(@PathParam("name") String name, @PathParam("user") String user) {
    GroupName group = new GroupName(name);
    groups.leave(group, new UserName(user));
    return shown(group);
  }

  private ShownGroup shown(GroupName name) {
    return ShownGroup.of(groups.named(name));
  }
}
