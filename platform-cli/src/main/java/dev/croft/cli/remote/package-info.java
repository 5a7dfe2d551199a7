/** The commands that ask an environment for something, all over Server.API. */
package dev.croft.cli.remote;
