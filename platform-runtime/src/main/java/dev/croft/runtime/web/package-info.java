/** The servlet of a generated application: routes, sign-in, pages, transactions. */
package dev.croft.runtime.web;
