package dev.croft.web.api.settings;

import dev.croft.settings.EffectiveSetting;
import dev.croft.settings.Settings;
import dev.croft.web.api.access.Caller;
import dev.croft.web.api.access.OpenTo;
import dev.croft.web.api.refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The effective settings of an application. */
@Path("api/v1/apps/{name}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingResource {
  /**
   * A setting as shown.
   *
   * @param value what counts
   * @param changed whether this environment gives the value
   */
  public record ShownSetting(
      String key,
      String type,
      Optional<String> value,
      Optional<String> defaultValue,
      boolean changed,
      String description) {
    static ShownSetting of(EffectiveSetting setting) {
      return new ShownSetting(
          setting.declared().key(),
          setting.declared().type().name().toLowerCase(Locale.ROOT).replace("_value", ""),
          setting.value(),
          setting.declared().defaultValue(),
          setting.changed(),
          setting.declared().description());
    }
  }

  /** A value to be given. */
  public record NewValue(String value) {}

  @Inject private Settings settings;
  @Inject private Caller caller;

  /** All settings of the application. */
  @GET
  @OpenTo(users = true)
  public List<ShownSetting> list(@PathParam("name") String application) {
    return settings.effective(application).stream().map(ShownSetting::of).toList();
  }

  /** Gives a value. */
  @PUT
  @Path("{key}")
  public ShownSetting change(
      @PathParam("name") String application, @PathParam("key") String key, NewValue value) {
    if (value == null || value.value() == null) {
      throw Refused.badRequest("The value is missing.", "Send {\"value\": \"…\"}.");
    }
    return ShownSetting.of(settings.change(application, key, value.value(), caller.name()));
  }

  /** Back to the default of the model. */
  @DELETE
  @Path("{key}")
  public ShownSetting reset(@PathParam("name") String application, @PathParam("key") String key) {
    return ShownSetting.of(settings.reset(application, key));
  }
}
