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

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How a file is sent. Flask: the keyword arguments of {@code send_file}.
 * <pre class="code">
 * sendFile(report, (options) -&gt; options.downloadName("report.pdf").asAttachment());
 * </pre>
 *
 * @since 0.1
 */
public final class SendFileOptions {

	private @Nullable String mimetype;

	private boolean asAttachment;

	private @Nullable String downloadName;

	private boolean conditional = true;

	private boolean tagged = true;

	private @Nullable String etag;

	private @Nullable Instant lastModified;

	private Function<@Nullable String, @Nullable Long> maxAge = (path) -> null;

	SendFileOptions() {
	}

	/**
	 * Says what the file is, which is else guessed from its name. Flask:
	 * {@code mimetype}.
	 * @param type such as {@code "application/pdf"}
	 * @return this
	 */
	public SendFileOptions mimetype(String type) {
		this.mimetype = type;
		return this;
	}

	/**
	 * Lets the browser save the file and not show it. Flask: {@code as_attachment}.
	 * @return this
	 */
	public SendFileOptions asAttachment() {
		return asAttachment(true);
	}

	/**
	 * Lets the browser save the file, or show it. Flask: {@code as_attachment}.
	 * @param attachment whether it is saved
	 * @return this
	 */
	public SendFileOptions asAttachment(boolean attachment) {
		this.asAttachment = attachment;
		return this;
	}

	/**
	 * The name that the browser saves the file under, in place of its own. Flask:
	 * {@code download_name}.
	 * @param name the name
	 * @return this
	 */
	public SendFileOptions downloadName(String name) {
		this.downloadName = name;
		return this;
	}

	/**
	 * Whether to answer conditional and range requests, which is the default. Flask:
	 * {@code conditional}.
	 * @param answered whether to
	 * @return this
	 */
	public SendFileOptions conditional(boolean answered) {
		this.conditional = answered;
		return this;
	}

	/**
	 * Whether to tag the file by its path, time and size, which is the default. Flask:
	 * {@code etag}.
	 * @param generated whether to
	 * @return this
	 */
	public SendFileOptions etag(boolean generated) {
		this.tagged = generated;
		return this;
	}

	/**
	 * Tags the file. Flask: {@code etag}.
	 * @param tag the tag without quotes
	 * @return this
	 */
	public SendFileOptions etag(String tag) {
		this.etag = tag;
		return this;
	}

	/**
	 * When the content was changed, in place of the file's own time. Flask:
	 * {@code last_modified}.
	 * @param time the time
	 * @return this
	 */
	public SendFileOptions lastModified(Instant time) {
		this.lastModified = time;
		return this;
	}

	/**
	 * When the content was changed. Flask: {@code last_modified}.
	 * @param epochSecond the seconds since 1970
	 * @return this
	 */
	public SendFileOptions lastModified(long epochSecond) {
		return lastModified(Instant.ofEpochSecond(epochSecond));
	}

	/**
	 * How long caches may keep the file, in place of SEND_FILE_MAX_AGE_DEFAULT. Flask:
	 * {@code max_age}.
	 * @param seconds the time
	 * @return this
	 */
	public SendFileOptions maxAge(long seconds) {
		return maxAge((path) -> seconds);
	}

	/**
	 * How long caches may keep the file. Flask: {@code max_age}.
	 * @param time the time
	 * @return this
	 */
	public SendFileOptions maxAge(Duration time) {
		return maxAge(time.toSeconds());
	}

	/**
	 * How long caches may keep the file. Flask: {@code max_age}.
	 * @param function tells the seconds for a path, which is null for what has none; null
	 * leaves it to {@link PackageFolder#getSendFileMaxAge(String)}
	 * @return this
	 */
	public SendFileOptions maxAge(Function<@Nullable String, @Nullable Long> function) {
		this.maxAge = function;
		return this;
	}

	@Nullable String mimetype() {
		return this.mimetype;
	}

	boolean isAttachment() {
		return this.asAttachment;
	}

	@Nullable String downloadName() {
		return this.downloadName;
	}

	boolean isConditional() {
		return this.conditional;
	}

	boolean isTagged() {
		return this.tagged;
	}

	@Nullable String etag() {
		return this.etag;
	}

	@Nullable Instant lastModified() {
		return this.lastModified;
	}

	@Nullable Long maxAgeOf(@Nullable String path) {
		return this.maxAge.apply(path);
	}

}
