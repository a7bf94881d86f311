
package io.github.flaskspring.golden.twins;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.markupsafe.Markup;

/** The smallest useful application: three text routes and nothing else. */
@EnableAutoConfiguration
@FlaskController
class MinimalApplication {

	@Route("/")
	String hello() {
		return "Hello, World!";
	}

	@Route("/hello/<name>")
	String greet(String name) {
		return "Hello, " + Markup.escape(name) + "!";
	}

	@Route("/about/")
	String about() {
		return "<h1>About</h1>";
	}

}
