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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.http.ContentDisposition;
import io.github.flaskspring.http.MimeTypes;

/**
 * Sends a file with the headers that let a browser keep, save and resume it. Flask:
 * {@code send_file}.
 */
final class FileSending {

	private static final String UNKNOWN_TYPE = "application/octet-stream";

	private final Flask app;

	private final SentFile file;

	private final SendFileOptions options;

	private final @Nullable String name;

	private FileSending(Flask app, SentFile file, SendFileOptions options) {
		this.app = app;
		this.file = file;
		this.options = options;
		this.name = (options.downloadName() != null) ? options.downloadName() : file.name();
	}

	/** Finds a file. */
	@FunctionalInterface
	interface Finding {

		SentFile find() throws IOException;

	}

	static Response send(Finding file, SendFileOptions options) {
		try {
			return new FileSending(Contexts.requireApp().app(), file.find(), options).send();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Response send() throws IOException {
		try {
			Response response = describe();
			age(response);
			tag(response);
			if (this.options.isConditional()) {
				response.makeConditional(Contexts.requireRequest().request(), "bytes", this.file.size());
				withoutBodyTwice(response);
			}
			return response;
		}
		catch (RuntimeException ex) {
			this.file.body().close();
			throw ex;
		}
	}

	private Response describe() {
		String type = this.options.mimetype();
		String encoding = null;
		if (type == null) {
			MimeTypes.Guess guess = MimeTypes.guess(requireName());
			type = (guess.type() != null) ? guess.type() : UNKNOWN_TYPE;
			// a browser would unpack what it saves
			encoding = this.options.isAttachment() ? null : guess.encoding();
		}
		Response response = this.app.newResponse(body()).mimetype(type).contentEncoding(encoding);
		dispose(response);
		response.contentLength(this.file.size());
		return sendsElsewhere() ? response : response.unread();
	}

	private String requireName() {
		if (this.name == null) {
			throw new IllegalArgumentException("Unable to detect the MIME type because a file name is not available."
					+ " Either set 'downloadName', pass a path instead of a file, or set 'mimetype'.");
		}
		return this.name;
	}

	private ResponseBody body() {
		return sendsElsewhere() ? new ResponseBody.Bytes(new byte[0]) : this.file.body();
	}

	private boolean sendsElsewhere() {
		return this.file.onDisk() && this.app.config().isTrue("USE_X_SENDFILE");
	}

	private void dispose(Response response) {
		if (this.name != null) {
			response.header("Content-Disposition",
					ContentDisposition.header(this.options.isAttachment() ? "attachment" : "inline", this.name));
		}
		else if (this.options.isAttachment()) {
			throw new IllegalArgumentException("No name provided for attachment. Either set 'downloadName' or pass a"
					+ " path instead of a file.");
		}
		if (sendsElsewhere() && this.file.path() != null) {
			response.header("X-Sendfile", this.file.path());
		}
	}

	private void age(Response response) {
		response
			.lastModified((this.options.lastModified() != null) ? this.options.lastModified() : this.file.modified());
		Long own = this.options.maxAgeOf(this.file.path());
		Long seconds = (own != null) ? own : this.app.getSendFileMaxAge(this.file.path());
		if (seconds == null || seconds <= 0) {
			response.cacheControl().noCache(true);
		}
		else {
			response.cacheControl().setPublic(true);
		}
		if (seconds != null) {
			response.cacheControl().maxAge(seconds);
			response.expires(Clock.systemUTC().instant().plusSeconds(seconds));
		}
	}

	private void tag(Response response) {
		String etag = (this.options.etag() != null || !this.options.isTagged()) ? this.options.etag()
				: this.file.etag();
		if (etag != null) {
			response.setEtag(etag);
		}
	}

	/** Some servers in front send the file although the client has it. */
	private static void withoutBodyTwice(Response response) {
		if (response.statusCode() == 304) {
			response.headers().remove("X-Sendfile");
		}
	}

}
