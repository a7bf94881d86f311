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

package io.github.flaskspring.itsdangerous;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

/** Whole byte arrays in and out of the zlib format. */
final class Zlib {

	private static final int CHUNK = 1024;

	// 2 header, 3 for the shortest possible deflate block, 4 checksum
	private static final int SHORTEST = 9;

	// their windows cost more to allocate than a session to compress
	private final Queue<Deflater> idleDeflaters = new ArrayBlockingQueue<>(16);

	private final Queue<Inflater> idleInflaters = new ArrayBlockingQueue<>(16);

	/**
	 * Compresses if that saves more than the one character that marks it; returns the
	 * same array if not.
	 */
	byte[] compressIfShorter(byte[] bytes) {
		int limit = bytes.length - 2;
		if (limit < SHORTEST || CompressedSize.exceeds(bytes, limit)) {
			return bytes;
		}
		Deflater pooled = this.idleDeflaters.poll();
		Deflater deflater = (pooled != null) ? pooled : new Deflater();
		byte[] shorter = compress(deflater, bytes, limit);
		deflater.reset();
		if (!this.idleDeflaters.offer(deflater)) {
			deflater.end();
		}
		return (shorter != null) ? shorter : bytes;
	}

	byte[] decompress(byte[] bytes, int limit) throws DataFormatException {
		Inflater pooled = this.idleInflaters.poll();
		Inflater inflater = (pooled != null) ? pooled : new Inflater();
		try {
			inflater.setInput(bytes);
			return drain(inflater, limit);
		}
		finally {
			inflater.reset();
			if (!this.idleInflaters.offer(inflater)) {
				inflater.end();
			}
		}
	}

	private static byte @Nullable [] compress(Deflater deflater, byte[] bytes, int limit) {
		deflater.setInput(bytes);
		deflater.finish();
		byte[] out = new byte[limit];
		int length = 0;
		while (!deflater.finished()) {
			if (length == limit) {
				return null;
			}
			length += deflater.deflate(out, length, limit - length);
		}
		return Arrays.copyOf(out, length);
	}

	private static byte[] drain(Inflater inflater, int limit) throws DataFormatException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
		byte[] chunk = new byte[CHUNK];
		while (!inflater.finished()) {
			int length = inflater.inflate(chunk);
			if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
				throw new DataFormatException("incomplete or truncated stream");
			}
			if (out.size() + length > limit) {
				throw new DataFormatException("The payload inflates to more than " + limit + " bytes.");
			}
			out.write(chunk, 0, length);
		}
		return out.toByteArray();
	}

}
