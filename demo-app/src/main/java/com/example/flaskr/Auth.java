/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package com.example.flaskr;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

import io.github.flaskspring.CommandException;
import io.github.flaskspring.annotation.BeforeAppRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/**
 * Register, log in, log out. Flask: {@code flaskr/auth.py} of the tutorial.
 */
@BlueprintController(name = "auth", urlPrefix = "/auth")
final class Auth {

	private final Users users;

	private final PasswordEncoder passwords;

	Auth(Users users, PasswordEncoder passwords) {
		this.users = users;
		this.passwords = passwords;
	}

	/**
	 * The first line of a view for users only: sends everybody else to the login page.
	 * Flask: the decorator {@code login_required}.
	 * @return who is logged in
	 */
	static User loginRequired() {
		User user = g.get("user", User.class);
		if (user == null) {
			throw abort(redirect(urlFor("auth.login")));
		}
		return user;
	}

	@BeforeAppRequest
	void loadLoggedInUser() {
		g.put("user",
				(session.get("user_id") instanceof Number id) ? this.users.find(id.longValue()).orElse(null) : null);
	}

	@Route(value = "/register", methods = { "GET", "POST" })
	Object register() {
		if (request.isMethod("POST")) {
			String error = register(request.form("username"), request.form("password"));
			if (error == null) {
				return redirect(urlFor("auth.login"));
			}
			flash(error, "error");
		}
		return renderTemplate("auth/register");
	}

	/**
	 * The command {@code auth register NAME PASSWORD}: the tutorial has none.
	 * @param username the name
	 * @param password the password
	 */
	@Command(name = "register", description = "Add a user.")
	void registerCommand(@Parameters(paramLabel = "NAME") String username,
			@Parameters(paramLabel = "PASSWORD") String password) {
		String error = register(username, password);
		if (error != null) {
			throw new CommandException(error);
		}
	}

	private @Nullable String register(String username, String password) {
		if (username.isBlank()) {
			return "Username is required.";
		}
		if (username.length() > User.MAX_USERNAME) {
			return "Username is too long: at most " + User.MAX_USERNAME + " characters.";
		}
		if (password.isEmpty()) {
			return "Password is required.";
		}
		try {
			this.users.add(username, this.passwords.encode(password));
			return null;
		}
		catch (DuplicateKeyException ex) {
			return "User " + username + " is already registered.";
		}
	}

	@Route(value = "/login", methods = { "GET", "POST" })
	Object login() {
		if (request.isMethod("POST")) {
			User user = this.users.findByName(request.form("username")).orElse(null);
			if (user != null && this.passwords.matches(request.form("password"), user.password())) {
				session.clear();
				session.put("user_id", user.id());
				return redirect(urlFor("index"));
			}
			flash((user == null) ? "Incorrect username." : "Incorrect password.", "error");
		}
		return renderTemplate("auth/login");
	}

	@Route("/logout")
	Object logout() {
		session.clear();
		return redirect(urlFor("index"));
	}

}
