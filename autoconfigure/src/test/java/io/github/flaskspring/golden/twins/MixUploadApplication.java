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
package io.github.flaskspring.golden.twins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.HttpException;
import io.github.flaskspring.Reply;
import io.github.flaskspring.Response;
import io.github.flaskspring.annotation.ErrorHandler;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.SecureFilename;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.redirect;
import static io.github.flaskspring.Globals.request;
import static io.github.flaskspring.Globals.sendFile;
import static io.github.flaskspring.Globals.session;
import static io.github.flaskspring.Globals.urlFor;

/** A file box: upload, list, download with ranges, limits, tokens in URLs. */
@EnableAutoConfiguration
@FlaskController
public class MixUploadApplication {

	private static final Set<String> ALLOWED = Set.of("txt", "csv", "png");

	private final Map<String, byte[]> box = new TreeMap<>();

	@Route(value = "/", methods = { "GET", "POST" })
	Object index() {
		return request.method().equals("GET") ? listing() : upload();
	}

	private Map<String, ?> listing() {
		List<Map<String, ?>> files = new ArrayList<>();
		this.box.forEach((name, data) -> files
			.add(Map.of("name", name, "size", data.length, "url", urlFor("fetch", "name", name))));
		return Map.of("files", files, "messages", getFlashedMessages(true));
	}

	private Response upload() {
		List<FilePart> files = request.files().getList("file").stream().filter((file) -> !file.isEmpty()).toList();
		if (files.isEmpty()) {
			flash("No file selected", "error");
			return redirect(request.url());
		}
		files.forEach(this::store);
		return redirect(urlFor("index"));
	}

	private void store(FilePart file) {
		String name = SecureFilename.of(file.filename());
		int dot = name.lastIndexOf('.');
		if (dot < 0 || !ALLOWED.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
			flash(file.filename() + " refused", "error");
			return;
		}
		this.box.put(name, file.read());
		flash(name + " stored");
		session.put("last", name);
	}

	@Route("/f/<name>")
	Response fetch(String name) throws NoSuchAlgorithmException {
		byte[] data = this.box.get(name);
		if (data == null) {
			throw abort(404);
		}
		String tag = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data)).substring(0, 12);
		return sendFile(data,
				(options) -> options.downloadName(name).asAttachment(request.args().containsKey("dl")).etag(tag));
	}

	@Route(value = "/f/<name>", methods = "PUT")
	Reply replace(String name) {
		boolean created = !this.box.containsKey(name);
		this.box.put(name, request.getData());
		return Reply.of("", created ? 201 : 204, Map.of("Location", urlFor("fetch", "name", name, "_external", true)));
	}

	@Route(value = "/f/<name>", methods = "DELETE")
	Map<String, ?> remove(String name) {
		if (this.box.remove(name) == null) {
			throw abort(410);
		}
		return Map.of("removed", name);
	}

	@Route("/last")
	Object last() {
		return session.containsKey("last") ? redirect(urlFor("fetch", "name", session.get("last")))
				: Reply.of("none yet", 404);
	}

	@ErrorHandler(413)
	Response tooLarge(HttpException error) {
		flash("File too large", "error");
		return redirect(urlFor("index"), 303);
	}

}
