/** What the tests of a model run on; a running application has no use for it. */
package dev.croft.runtime.testing;
