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
package io.github.flaskspring.docs;

import java.io.IOException;
import java.io.Reader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.flaskspring.Blueprint;
import io.github.flaskspring.Flask;
import io.github.flaskspring.Response;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.annotation.BeforeRequest;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Decorated;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.TeardownAppContext;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.SecureFilename;
import io.github.flaskspring.views.ViewDecorator;

import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.currentApp;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.renderTemplate;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.sendFromDirectory;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** The patterns of Flask's documentation. */
final class Patterns {

	private Patterns() {
	}

	// tag::factory[]
	static Flask createApp(Map<String, ?> config) {
		Flask app = new Flask("shop");
		app.config().put("CURRENCY", "EUR");
		app.config().fromMapping(config);
		app.registerBlueprint(prices());
		return app;
	}

	static Blueprint prices() {
		Blueprint prices = new Blueprint("prices");
		prices.route("/price", () -> "10 " + currentApp.config().get("CURRENCY"));
		return prices;
	}
	// end::factory[]

	// tag::login[]
	static final class LoginRequired implements ViewDecorator {

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> (session.get("user") != null) ? view.call(args)
					: redirect(urlFor("login", "next", request.url()));
		}

	}

	@Decorated(LoginRequired.class)
	@Retention(RetentionPolicy.RUNTIME)
	@interface RequiresLogin {

	}
	// end::login[]

	// tag::cached[]
	static final class Cached implements ViewDecorator {

		// any cache of Spring's
		private final Cache cache = new ConcurrentMapCache("views");

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> this.cache.get("view/" + request.path(), () -> view.call(args));
		}

	}
	// end::cached[]

	// tag::templated[]
	static final class Templated implements ViewDecorator {

		@Override
		public ViewFunction decorate(ViewFunction view) {
			return (args) -> {
				Object value = view.call(args);
				if (value != null && !(value instanceof Map)) {
					return value;
				}
				Map<String, Object> context = new HashMap<>();
				((value instanceof Map<?, ?> map) ? map : Map.of()).forEach((key, each) -> context.put(key + "", each));
				return renderTemplate(String.valueOf(request.endpoint()).replace('.', '/'), context);
			};
		}

	}
	// end::templated[]

	@FlaskController
	static class Views {

		private int rendered;

		// tag::views[]
		@Route("/account")
		@RequiresLogin
		String account() {
			return "of " + session.get("user");
		}

		@Route("/slow")
		@Decorated(Cached.class)
		String slow() {
			return "rendered " + (++this.rendered) + " times";
		}
		// end::views[]

		@Route("/login")
		String login() {
			session.put("user", "ann");
			return "logged in";
		}

		// tag::ajax[]
		@Route("/_add_numbers")
		Map<String, ?> addNumbers() {
			int a = request.args().get("a", 0, Integer::valueOf);
			int b = request.args().get("b", 0, Integer::valueOf);
			return Map.of("result", a + b);
		}
		// end::ajax[]

		// tag::favicon[]
		@Route("/favicon.ico")
		Response favicon() {
			return sendFromDirectory("classpath:/icons/", "favicon.ico",
					(options) -> options.mimetype("image/vnd.microsoft.icon"));
		}
		// end::favicon[]

	}

	// tag::shop[]
	@BlueprintController(name = "shop", urlPrefix = "/shop")
	@Decorated(Templated.class)
	static class Shop {

		@Route("/hello")
		@Nullable Object hello() {
			// null renders shop/hello.html
			return request.args().containsKey("plain") ? "plain" : null;
		}

	}
	// end::shop[]

	@BlueprintController(name = "language", urlPrefix = "/language")
	static class Language {

		// tag::deferred[]
		@BeforeRequest
		void detectLanguage() {
			String language = request.cookies().get("user_lang");
			if (language == null) {
				String guessed = request.acceptLanguages().bestMatch(List.of("de", "en"), "en");
				language = guessed;
				afterThisRequest((response) -> response.setCookie("user_lang", guessed));
			}
			g.put("language", language);
		}
		// end::deferred[]

		@Route("/")
		String index() {
			return g.get("language") + "";
		}

	}

	@BlueprintController(name = "members", urlPrefix = "/members")
	static class Members {

		// tag::form[]
		record Registration(@Nullable @Size(min = 4, max = 25) String username, @Nullable @Email String email) {

		}

		@Route(value = "/register", methods = { "GET", "POST" })
		Object register(@Valid @ModelAttribute Registration form, BindingResult errors) {
			if (request.method().equals("POST") && !errors.hasErrors()) {
				flash("Thanks for registering");
				return redirect(urlFor("login"));
			}
			return renderTemplate("register", Map.of("form", form, "errors", errors));
		}
		// end::form[]

	}

	@BlueprintController(name = "uploads", urlPrefix = "/uploads")
	static class Uploads {

		private static final List<String> ALLOWED = List.of("txt", "png");

		private final String folder;

		Uploads(@Value("${uploads}") String folder) {
			this.folder = folder;
		}

		// tag::upload[]
		@Route(value = "/", methods = "POST")
		Response upload() {
			FilePart file = request.files().get("file");
			if (file == null || file.filename() == null || file.filename().isEmpty()) {
				flash("No selected file");
				return redirect(request.url());
			}
			String name = SecureFilename.of(file.filename());
			if (!ALLOWED.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
				flash("Not allowed");
				return redirect(request.url());
			}
			file.save(Path.of(this.folder, name));
			return redirect(urlFor("uploads.download", "name", name));
		}

		@Route("/<name>")
		Response download(String name) {
			return sendFromDirectory(this.folder, name);
		}
		// end::upload[]

	}

	@BlueprintController(name = "entries", urlPrefix = "/entries")
	static class Entries {

		private static final String URL = "jdbc:h2:mem:patterns;DB_CLOSE_DELAY=-1";

		// tag::database[]
		static Connection getDb() {
			if (!g.contains("_database")) {
				g.put("_database", connect());
			}
			return (Connection) Objects.requireNonNull(g.get("_database"));
		}

		@TeardownAppContext
		void closeConnection(@Nullable Throwable error) throws SQLException {
			if (g.get("_database") instanceof Connection connection) {
				connection.close();
			}
		}

		static List<Map<String, @Nullable Object>> queryDb(String query, Object... args) {
			return new JdbcTemplate(new SingleConnectionDataSource(getDb(), true)).query(query,
					new ColumnMapRowMapper(), args);
		}

		static void initDb(Flask app) throws Exception {
			app.appContext().run(() -> {
				try (Reader schema = app.openTextResource("patterns/schema.sql")) {
					RunScript.execute(getDb(), schema);
				}
			});
		}
		// end::database[]

		private static Connection connect() {
			try {
				return DriverManager.getConnection(URL);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Route("/<int:id>")
		String entry(int id) {
			Map<String, @Nullable Object> entry = DataAccessUtils
				.singleResult(queryDb("select * from entry where id = ?", id));
			return (entry != null) ? entry.get("title") + "" : "no such entry";
		}

	}

	// tag::background[]
	static Future<String> later(Flask app, ExecutorService executor) {
		return executor.submit(() -> app.appContext().call(() -> "works for " + currentApp.name()));
	}
	// end::background[]

	// tag::client[]
	static Flask client(String folder) {
		Flask app = new Flask("client").staticFolder(folder).staticUrlPath("/app");
		ViewFunction page = (args) -> app.sendStaticFile("index.html");
		app.route("/heartbeat", () -> Map.of("status", "healthy"));
		app.addUrlRule("/", "catch_all", page).defaults(Map.of("path", ""));
		app.addUrlRule("/<path:path>", "catch_all", page);
		return app;
	}
	// end::client[]

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// tag::checksum[]
	static final class ChecksumFilter implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			MessageDigest checksum = newDigest();
			request.setAttribute("checksum", checksum);
			chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request) {
				@Override
				public ServletInputStream getInputStream() throws IOException {
					return new DigestServletInputStream(super.getInputStream(), checksum);
				}
			}, response);
		}

	}
	// end::checksum[]

}
