package dev.croft.bench.request.jdbc;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The interface begins at the context of the archive. */
@ApplicationPath("/")
public class Twin extends Application {}
