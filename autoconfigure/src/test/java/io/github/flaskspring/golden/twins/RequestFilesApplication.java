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

import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.SecureFilename;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.request;

/** Uploads: file metadata, several files, missing files and safe names. */
@EnableAutoConfiguration
@FlaskController
public class RequestFilesApplication {

	private static Map<String, ?> describe(FilePart file) throws NoSuchAlgorithmException {
		byte[] data = file.read();
		Map<String, @Nullable Object> description = new HashMap<>();
		description.put("field", file.name());
		description.put("filename", file.filename());
		description.put("type", file.contentType());
		description.put("mimetype", file.mimetype());
		description.put("size", data.length);
		String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
		description.put("sha256", digest.substring(0, 16));
		return description;
	}

	@Route(value = "/one", methods = "POST")
	Map<String, ?> one() throws NoSuchAlgorithmException {
		return describe(request.files().getOrThrow("file"));
	}

	@Route(value = "/many", methods = "POST")
	Map<String, ?> many() throws NoSuchAlgorithmException {
		List<Object> files = new ArrayList<>();
		for (FilePart file : request.files().getList("file")) {
			files.add(describe(file));
		}
		Map<String, @Nullable Object> answer = new HashMap<>();
		answer.put("files", files);
		answer.put("title", request.form().get("title"));
		return answer;
	}

	@Route(value = "/optional", methods = "POST")
	String optional() {
		FilePart file = request.files().get("file");
		if (file == null || file.isEmpty()) {
			throw abort(422, "no file selected");
		}
		String name = SecureFilename.of(file.filename());
		return name.isEmpty() ? "(empty)" : name;
	}

	@Route(value = "/text", methods = "POST")
	String text() throws CharacterCodingException {
		return PythonNames.ofText(request.files().getOrThrow("file").read());
	}

	@Route(value = "/keys", methods = "POST")
	Map<String, ?> keys() {
		return Map.of("files", List.copyOf(new TreeSet<>(request.files().keySet())), "form",
				List.copyOf(new TreeSet<>(request.form().keySet())));
	}

}
