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
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.zip.Adler32;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

import io.github.flaskspring.json.FloatText;

/**
 * What a file to be sent is: on disk, in a jar, or in memory.
 *
 * @param path what tells it from others, null for content without a place
 * @param onDisk whether a server in front can read the path
 * @param name its name or null
 * @param modified when it was changed, or null
 * @param body its content
 */
record SentFile(@Nullable String path, boolean onDisk, @Nullable String name, @Nullable Instant modified,
		ResponseBody body) {

	static SentFile of(Path file) throws IOException {
		Path path = file.toAbsolutePath();
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		if (!attributes.isRegularFile() || !Files.isReadable(path)) {
			throw new NoSuchFileException(path.toString(), null, "not a file that can be read");
		}
		return new SentFile(path.toString(), true, path.getFileName().toString(),
				attributes.lastModifiedTime().toInstant(),
				new ResponseBody.Source(() -> Files.newInputStream(path), attributes.size()));
	}

	static SentFile of(Resource resource) throws IOException {
		if (resource instanceof InputStreamResource) {
			return of(resource.getInputStream());
		}
		if (resource.isFile()) {
			return of(resource.getFile().toPath());
		}
		if (resource.getFilename() == null) {
			return new SentFile(null, false, null, null,
					new ResponseBody.Source(resource::getInputStream, resource.contentLength()));
		}
		return new SentFile(resource.getURL().toString(), false, resource.getFilename(), lastModified(resource),
				new ResponseBody.Source(resource::getInputStream, resource.contentLength()));
	}

	private static @Nullable Instant lastModified(Resource resource) throws IOException {
		try {
			return Instant.ofEpochMilli(resource.lastModified());
		}
		catch (FileNotFoundException ex) {
			return null;
		}
	}

	static SentFile of(byte[] content) {
		return new SentFile(null, false, null, null, new ResponseBody.Bytes(content));
	}

	static SentFile of(InputStream content) {
		long length = (content instanceof ByteArrayInputStream memory) ? memory.available() : -1;
		return new SentFile(null, false, null, null, new ResponseBody.Stream(content, length));
	}

	@Nullable Long size() {
		return (this.body.length() >= 0) ? this.body.length() : null;
	}

	/** Changes when path, time or size change. */
	@Nullable String etag() {
		if (this.path == null) {
			return null;
		}
		Adler32 checksum = new Adler32();
		checksum.update(this.path.getBytes(StandardCharsets.UTF_8));
		String time = (this.modified != null) ? FloatText.repr(seconds(this.modified)) : "0.0";
		return time + "-" + this.body.length() + "-" + checksum.getValue();
	}

	private static double seconds(Instant time) {
		return time.getEpochSecond() + 1e-9 * time.getNano();
	}

}
