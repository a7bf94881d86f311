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

package io.github.flaskspring;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * A file was asked for that the form did not send because of its enctype, in debug mode.
 * Flask: {@code DebugFilesKeyError}.
 *
 * @since 0.1
 */
public class DebugFilesKeyException extends NoSuchElementException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final String mimetype;

	DebugFilesKeyException(String key, String mimetype, List<String> submitted) {
		super("You tried to access the file '" + key + "' in the request.files dictionary but it does not exist. The"
				+ " mimetype for the request is '" + mimetype + "' instead of 'multipart/form-data' which means that"
				+ " no file contents were transmitted. To fix this error you should provide"
				+ " enctype=\"multipart/form-data\" in your form.\n\nThe browser instead transmitted some file names."
				+ " This was submitted: "
				+ submitted.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", ")));
		this.key = key;
		this.mimetype = mimetype;
	}

	/**
	 * The field that was asked for.
	 * @return its name
	 */
	public String key() {
		return this.key;
	}

	/**
	 * How the form was sent.
	 * @return the mimetype of the request
	 */
	public String mimetype() {
		return this.mimetype;
	}

}
