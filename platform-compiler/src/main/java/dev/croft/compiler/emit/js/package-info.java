/**
 * From the model to pages: a JavaScript module that describes each entity, and the API document.
 */
package dev.croft.compiler.emit.js;
