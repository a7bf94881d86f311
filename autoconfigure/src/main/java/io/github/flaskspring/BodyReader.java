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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.BodyStream;
import io.github.flaskspring.http.ContentTooLargeException;
import io.github.flaskspring.http.ContentType;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.FormData;
import io.github.flaskspring.http.FormLimits;
import io.github.flaskspring.http.FormParser;
import io.github.flaskspring.http.ImmutableMultiDict;
import io.github.flaskspring.http.IncompleteBodyException;
import io.github.flaskspring.http.TemporaryFiles;
import io.github.flaskspring.json.JsonDecodeException;

/**
 * The body of a request: read once as a stream, or kept as bytes, or parsed as a form or
 * as JSON. Werkzeug: {@code _load_form_data}, {@code get_data}, {@code get_json}.
 */
final class BodyReader {

	private final Request request;

	private final RequestParts parts;

	private @Nullable Flask app;

	private @Nullable InputStream stream;

	private byte @Nullable [] data;

	private @Nullable FormData form;

	private @Nullable Json json;

	private @Nullable Json silentJson;

	/** A value that may be null. */
	private record Json(@Nullable Object value) {
	}

	BodyReader(Request request, RequestParts parts) {
		this.request = request;
		this.parts = parts;
	}

	void app(Flask owner) {
		this.app = owner;
	}

	ImmutableMultiDict<String> form() {
		return load().form();
	}

	ImmutableMultiDict<FilePart> files() {
		return load().files();
	}

	private FormData load() {
		if (this.form == null) {
			this.form = FormParser.reads(this.parts.parsedContentType()) ? parse() : noForm();
			this.form = new FormData(this.form.form().onMissing(BadRequestKeyException::new),
					this.form.files().onMissing(this::missingFile));
		}
		return this.form;
	}

	/** A form with the wrong enctype is a mistake that everybody makes once. */
	private RuntimeException missingFile(String key) {
		String mimetype = this.parts.parsedContentType().mimetype();
		boolean wrongForm = this.app != null && this.app.debug() && !mimetype.equals(ContentType.MULTIPART);
		return (wrongForm && form().containsKey(key)) ? new DebugFilesKeyException(key, mimetype, form().getList(key))
				: new BadRequestKeyException(key);
	}

	/** A body that is no form stays to be read, but its limit is checked. */
	private FormData noForm() {
		if (this.data == null) {
			reading(this::open);
		}
		else if (this.request.contentType() != null) {
			this.stream = new ByteArrayInputStream(this.data); // the parser lets it pass
		}
		return FormData.EMPTY;
	}

	private FormData parse() {
		RequestLimits limits = this.parts.limits();
		FormParser parser = new FormParser(new FormLimits(limits.maxFormMemorySize(), limits.maxFormParts()),
				TemporaryFiles.DEFAULT);
		return reading(() -> {
			InputStream source = (this.data != null) ? new ByteArrayInputStream(this.data) : open();
			FormData parsed = parser.parse(source, this.parts.parsedContentType(), this.parts.contentLength());
			this.stream = InputStream.nullInputStream();
			return parsed;
		});
	}

	byte[] getData(boolean cache) {
		if (this.data != null) {
			return this.data;
		}
		byte[] bytes = reading(() -> open().readAllBytes());
		if (cache) {
			this.data = bytes;
		}
		return bytes;
	}

	byte[] data() {
		if (this.data == null) {
			load();
		}
		return getData(true);
	}

	InputStream stream() {
		return new TranslatingStream(reading(this::open));
	}

	private InputStream open() throws IOException {
		if (this.stream == null) {
			Environ environ = this.parts.environ();
			this.stream = BodyStream.open(environ.input(), this.parts.contentLength(), environ.inputTerminated(),
					this.parts.limits().maxContentLength());
		}
		return this.stream;
	}

	@Nullable Object getJson(boolean force, boolean silent, boolean cache) {
		Json known = silent ? this.silentJson : this.json;
		if (cache && known != null) {
			return known.value();
		}
		if (!force && !this.parts.parsedContentType().isJson()) {
			return silent ? null : this.request.onJsonLoadingFailed(null);
		}
		return parseJson(silent, cache);
	}

	private @Nullable Object parseJson(boolean silent, boolean cache) {
		try {
			Json parsed = new Json(Objects.requireNonNull(this.app).json().loads(getData(cache)));
			if (cache) {
				this.json = parsed;
				this.silentJson = parsed;
			}
			return parsed.value();
		}
		catch (JsonDecodeException ex) {
			Json failed = new Json(silent ? null : this.request.onJsonLoadingFailed(ex));
			if (cache && silent) {
				this.silentJson = failed;
			}
			else if (cache) {
				this.json = failed;
			}
			return failed.value();
		}
	}

	void close() {
		if (this.form != null) {
			this.form.close();
		}
		this.parts.environ().close();
	}

	/** A step that reads the body. */
	@FunctionalInterface
	interface Reading<T> {

		T read() throws IOException;

	}

	/** Reads, and turns what can go wrong into the HTTP exception that it means. */
	static <T> T reading(Reading<T> step) {
		try {
			return step.read();
		}
		catch (ContentTooLargeException ex) {
			throw caused(RequestEntityTooLargeException::new, ex);
		}
		catch (IncompleteBodyException ex) {
			throw caused(ClientDisconnectedException::new, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpException caused(Supplier<? extends HttpException> type, Exception cause) {
		HttpException error = type.get();
		error.initCause(cause);
		return error;
	}

}
