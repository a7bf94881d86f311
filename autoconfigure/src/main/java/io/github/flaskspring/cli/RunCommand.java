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

package io.github.flaskspring.cli;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import io.github.flaskspring.CommandException;

/**
 * Starts the server. Its options are Spring Boot's properties under Flask's names. Flask:
 * {@code flask run}.
 */
@Command(name = "run", description = "Run a development server.")
final class RunCommand implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "--host", "-h" }, description = "The interface to bind to: server.address, or 127.0.0.1.")
	private @Nullable String host;

	@Option(names = { "--port", "-p" }, description = "The port to bind to: server.port, or 5000.")
	private @Nullable Integer port;

	@Option(names = "--cert", paramLabel = "FILE", description = "A certificate in PEM format, to use HTTPS.")
	private @Nullable File cert;

	@Option(names = "--key", paramLabel = "FILE", description = "The key that belongs to the certificate.")
	private @Nullable File key;

	@Option(names = "--debug", negatable = true, description = "Set debug mode.")
	private @Nullable Boolean debug;

	/** Read before anything starts, see CommandArguments. */
	@Option(names = "--reload", negatable = true, description = "Restart when classes change, by spring-boot-devtools.")
	private boolean reload;

	@Option(names = "--without-threads", description = "Serve one request after the other.")
	private boolean withoutThreads;

	@Option(names = "--with-threads", description = "Serve requests side by side, which is the default.")
	private boolean withThreads;

	@Option(names = "--extra-files", paramLabel = "PATHS", description = "Further folders that trigger a restart.")
	private @Nullable String extraFiles;

	@Option(names = "--exclude-patterns", paramLabel = "PATTERNS",
			description = "Files that do not trigger a restart, as Ant patterns.")
	private @Nullable String excludePatterns;

	/** Whoever gets here is past the start of the server. */
	@Override
	public void run() {
		throw new CommandException("'run' starts the application itself, which is running already.");
	}

	/** The options as properties of Spring Boot. */
	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		put(properties, "server.address", this.host);
		put(properties, "server.port", this.port);
		put(properties, "flask.debug", this.debug);
		put(properties, "spring.devtools.restart.additional-paths", commas(this.extraFiles));
		put(properties, "spring.devtools.restart.additional-exclude", commas(this.excludePatterns));
		if (this.withoutThreads) {
			put(properties, "server.tomcat.threads.max", 1);
			put(properties, "server.tomcat.threads.min-spare", 1);
		}
		putCertificate(properties);
		return properties;
	}

	private void putCertificate(Map<String, Object> properties) {
		if (this.cert == null && this.key == null) {
			return;
		}
		if (this.cert == null) {
			throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					"Invalid value for '--key': \"--cert\" must also be specified.");
		}
		put(properties, "server.ssl.certificate", location("--cert", this.cert));
		if (this.key == null) {
			throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					"Invalid value for '--key': Required when using \"--cert\".");
		}
		put(properties, "server.ssl.certificate-private-key", location("--key", this.key));
	}

	private String location(String option, File file) {
		if (!file.isFile()) {
			throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					"Invalid value for '" + option + "': File '" + file + "' does not exist.");
		}
		return file.toURI().toString();
	}

	private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

	private static @Nullable String commas(@Nullable String paths) {
		return (paths == null) ? null
				: List.of(paths.split(Pattern.quote(File.pathSeparator))).stream().collect(Collectors.joining(","));
	}

}
