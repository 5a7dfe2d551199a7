package dev.croft.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Server.API and Server.Identity, from the root of their context on. */
@ApplicationPath("/")
public class ServerApi extends Application {}
