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

/**
 * How little space zlib can need for a few bytes. Most sessions are so small that this
 * proves compressing them in vain, in a tenth of the time that trying takes.
 *
 * <p>
 * A stream has one block, whose codes are fixed or described in the block. Bytes that no
 * match can cover, since the three bytes around them came before nowhere, are written one
 * by one. What the others cost is taken for the least that it could be.
 */
final class CompressedSize {

	/** How many bytes are looked at; more are likely to get shorter. */
	static final int LONGEST = Long.SIZE;

	private static final int SHORTEST_MATCH = 3;

	// header and checksum of a zlib stream
	private static final int FRAME = 6;

	private static final int END_OF_BLOCK = 256;

	private static final double[] TIMES_LOG = timesLog();

	private final byte[] bytes;

	// one bit for each byte that a match may cover
	private final long covered;

	private CompressedSize(byte[] bytes) {
		this.bytes = bytes;
		this.covered = covered(bytes);
	}

	/**
	 * Returns true only if the zlib stream of the bytes is longer than the limit.
	 */
	static boolean exceeds(byte[] bytes, int limit) {
		if (bytes.length > LONGEST) {
			return false;
		}
		CompressedSize size = new CompressedSize(bytes);
		int room = (limit - FRAME) * Byte.SIZE;
		return size.bitsInFixedCodes() > room && size.bitsInOwnCodes() > room;
	}

	// two different triples with one hash pass for a repetition, which errs on the safe
	// side
	private static long covered(byte[] bytes) {
		long[] triples = new long[64];
		long covered = 0;
		for (int i = 0; i + SHORTEST_MATCH <= bytes.length; i++) {
			int hash = bytes[i] * 961 + bytes[i + 1] * 31 + bytes[i + 2] & 0xfff;
			if ((triples[hash >> 6] & 1L << hash) != 0) {
				covered |= 7L << i;
			}
			triples[hash >> 6] |= 1L << hash;
		}
		return covered;
	}

	// 3 bits tell the kind of block and 7 its end; a byte takes 8 and a match 7 and 5
	private int bitsInFixedCodes() {
		return 10 + 8 * (this.bytes.length - Long.bitCount(this.covered)) + 12 * runs();
	}

	// a match takes a bit for its length and one for its distance
	private double bitsInOwnCodes() {
		byte[] counts = new byte[END_OF_BLOCK + 1];
		int single = 1;
		counts[END_OF_BLOCK] = 1;
		for (int i = 0; i < this.bytes.length; i++) {
			if ((this.covered >> i & 1) == 0) {
				counts[this.bytes[i] & 0xff]++;
				single++;
			}
		}
		double entropy = TIMES_LOG[single];
		for (byte count : counts) {
			entropy -= TIMES_LOG[count];
		}
		return Math.floor(entropy) + 2 * runs() + bitsOfDescription(counts);
	}

	/** The kind of block, three sizes, the code of the code lengths, and these. */
	private int bitsOfDescription(byte[] counts) {
		int bits = 3 + 14 + 3 * lengthCodes();
		int start = 0;
		while (start <= END_OF_BLOCK) {
			boolean used = counts[start] > 0;
			int end = start + 1;
			while (end <= END_OF_BLOCK && counts[end] > 0 == used) {
				end++;
			}
			bits += used ? bitsOfLengths(end - start) : bitsOfGap(end - start);
			start = end;
		}
		return bits;
	}

	// zlib always describes two distances, and the more there are the longer may the
	// shortest code be; the code for it is the later in the list the shorter it is
	private int lengthCodes() {
		int distances = Long.bitCount(this.covered) / SHORTEST_MATCH;
		return (distances <= 3) ? 18 : (distances <= 7) ? 16 : (distances <= 15) ? 14 : 12;
	}

	// repeating the length before takes 1 + 2 bits for at most 6
	private static int bitsOfLengths(int symbols) {
		return Math.min(symbols, 1 + 3 * ((symbols + 4) / 6));
	}

	// up to 10 take 1 + 3 bits, up to 138 take 1 + 7
	private static int bitsOfGap(int symbols) {
		return Math.min(symbols, (symbols <= 10) ? 4 : 8);
	}

	private int runs() {
		return Long.bitCount(this.covered & ~(this.covered << 1));
	}

	private static double[] timesLog() {
		double[] values = new double[LONGEST + 2];
		for (int i = 2; i < values.length; i++) {
			values[i] = i * Math.log(i) / Math.log(2);
		}
		return values;
	}

}
