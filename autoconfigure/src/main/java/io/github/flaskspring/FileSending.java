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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.Adler32;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import io.github.flaskspring.http.ConditionalRequest;
import io.github.flaskspring.http.HttpDate;
import io.github.flaskspring.http.MimeTypes;
import io.github.flaskspring.http.SafeJoin;

/** Files of a folder, with the headers that let a browser keep them. */
final class FileSending {

	private static final ResourceLoader LOADER = new DefaultResourceLoader();

	private FileSending() {
	}

	static Response sendFromDirectory(String directory, String path) {
		if (path.indexOf('\0') >= 0 || SafeJoin.join("root", path) == null) {
			throw new NotFoundException();
		}
		Resource resource = LOADER.getResource(location(directory, path));
		try {
			if (!isFile(resource)) {
				throw new NotFoundException();
			}
			return send(resource, path);
		}
		catch (IOException ex) {
			throw new NotFoundException();
		}
	}

	private static String location(String directory, String path) {
		String folder = directory.endsWith("/") ? directory : directory + "/";
		return folder.contains(":") ? folder + path : Path.of(folder, path).toUri().toString();
	}

	private static boolean isFile(Resource resource) throws IOException {
		if (resource.isFile()) {
			return resource.getFile().isFile();
		}
		return resource.isReadable() && !resource.createRelative(resource.getFilename() + "/").exists();
	}

	private static Response send(Resource resource, String path) throws IOException {
		long length = resource.contentLength();
		long modified = resource.lastModified();
		MimeTypes.Guess guess = MimeTypes.guess(path);
		Response response = new Response(new ResponseBody.Stream(resource.getInputStream(), length));
		response.mimetype((guess.type() != null) ? guess.type() : "application/octet-stream");
		response.header("Content-Disposition", "inline; filename=" + path.substring(path.lastIndexOf('/') + 1));
		response.header("Content-Length", Long.toString(length));
		response.header("Last-Modified", HttpDate.format(Instant.ofEpochMilli(modified)));
		response.header("Cache-Control", "no-cache");
		String etag = etag(resource, modified, length);
		response.header("ETag", "\"" + etag + "\"");
		return conditional(response, etag, Instant.ofEpochMilli(modified));
	}

	private static String etag(Resource resource, long modified, long length) throws IOException {
		Adler32 checksum = new Adler32();
		checksum.update(resource.getURL().toString().getBytes(StandardCharsets.UTF_8));
		return modified / 1000.0 + "-" + length + "-" + checksum.getValue();
	}

	private static Response conditional(Response response, String etag, @Nullable Instant modified) {
		Request request = Contexts.requireRequest().request();
		if (!ConditionalRequest.of(request.headers()).isModified(etag, modified)) {
			response.setStatusCode(304);
		}
		return response;
	}

}
