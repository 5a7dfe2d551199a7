/** One exchange over HTTP: what was asked, who may ask it, what is answered. */
package dev.croft.runtime.http;
