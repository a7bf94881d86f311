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

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Signs text together with the time of signing, so that signatures can expire. Instances
 * are immutable and may be used by many threads. itsdangerous: {@code TimestampSigner}.
 *
 * <pre>{@code
 * TimestampSigner signer = new TimestampSigner(Signer.of("secret-key"));
 * String signed = signer.sign("my string");
 * String value = signer.unsign(signed, Duration.ofMinutes(5)).value();
 * }</pre>
 *
 * @since 0.1
 */
public final class TimestampSigner {

	/**
	 * Where itsdangerous before 1.1 began to count seconds, for
	 * {@link #withEpoch(Instant)}, the first second of 2011: Flask applications of that
	 * time signed their sessions so.
	 */
	public static final Instant LEGACY_EPOCH = Instant.ofEpochSecond(1_293_840_000);

	// Python's datetime ends with the year 9999, and itsdangerous refuses what lies
	// beyond
	private static final Instant LAST_DATE = Instant.ofEpochSecond(253_402_300_799L);

	private final Signer signer;

	private final Clock clock;

	private final Instant epoch;

	/**
	 * Creates a signer that reads the time from the system.
	 * @param signer makes and verifies the signatures
	 */
	public TimestampSigner(Signer signer) {
		this(signer, Clock.systemUTC(), Instant.EPOCH);
	}

	private TimestampSigner(Signer signer, Clock clock, Instant epoch) {
		this.signer = signer;
		this.clock = clock;
		this.epoch = epoch;
	}

	/**
	 * Returns a signer that reads the time from another clock.
	 * @param newClock the clock
	 * @return the signer
	 */
	public TimestampSigner withClock(Clock newClock) {
		return new TimestampSigner(this.signer, newClock, this.epoch);
	}

	/**
	 * Returns a signer that counts seconds from another instant, such as
	 * {@link #LEGACY_EPOCH}.
	 * @param newEpoch where to begin
	 * @return the signer
	 */
	public TimestampSigner withEpoch(Instant newEpoch) {
		return new TimestampSigner(this.signer, this.clock, newEpoch);
	}

	/**
	 * Signs a value and the current time.
	 * @param value the value
	 * @return value, time and signature, joined by the separator
	 */
	public String sign(String value) {
		return this.signer.sign(value + this.signer.separator() + encode(timestamp()));
	}

	/**
	 * Verifies a signed value of any age.
	 * @param signedValue what {@link #sign(String)} returned
	 * @return the value and when it was signed
	 * @throws BadSignatureException if the signature does not match
	 */
	public Unsigned<String> unsign(String signedValue) {
		return unsign(signedValue, null);
	}

	/**
	 * Verifies a signed value.
	 * @param signedValue what {@link #sign(String)} returned
	 * @param maxAge how old it may be, counted in whole seconds; null for any age
	 * @return the value and when it was signed
	 * @throws BadSignatureException if the signature does not match
	 * @throws SignatureExpiredException if the signature is older than allowed, or made
	 * in the future
	 */
	public Unsigned<String> unsign(String signedValue, @Nullable Duration maxAge) {
		Unsigned<String> unsigned = unsignTimed(signedValue);
		String content = unsigned.value();
		int end = content.lastIndexOf(this.signer.separator());
		if (end < 0) {
			throw new BadTimeSignatureException("timestamp missing", content, null);
		}
		String value = content.substring(0, end);
		Instant dateSigned = decode(content.substring(end + 1));
		if (dateSigned == null || dateSigned.isAfter(LAST_DATE)) {
			throw new BadTimeSignatureException("Malformed timestamp", value, null);
		}
		if (maxAge != null) {
			checkAge(value, dateSigned, maxAge.toSeconds());
		}
		return unsigned.with(value, dateSigned);
	}

	/**
	 * Tells whether a signed value can be trusted.
	 * @param signedValue what {@link #sign(String)} returned
	 * @param maxAge how old it may be; null for any age
	 * @return whether {@link #unsign(String, Duration)} would succeed
	 */
	public boolean validate(String signedValue, @Nullable Duration maxAge) {
		try {
			unsign(signedValue, maxAge);
			return true;
		}
		catch (BadSignatureException ex) {
			return false;
		}
	}

	private Unsigned<String> unsignTimed(String signedValue) {
		try {
			return this.signer.unsign(signedValue);
		}
		catch (BadSignatureException ex) {
			throw timed(ex);
		}
	}

	private BadSignatureException timed(BadSignatureException error) {
		String content = (error.payload() != null) ? error.payload() : "";
		int end = content.lastIndexOf(this.signer.separator());
		if (end < 0) {
			return error;
		}
		String value = content.substring(0, end);
		Instant dateSigned = decode(content.substring(end + 1));
		if (dateSigned != null && dateSigned.isAfter(LAST_DATE)) {
			return new BadTimeSignatureException("Malformed timestamp", value, null, error);
		}
		return new BadTimeSignatureException(String.valueOf(error.getMessage()), value, dateSigned, error);
	}

	private void checkAge(String value, Instant dateSigned, long maxAge) {
		long age = this.clock.instant().getEpochSecond() - dateSigned.getEpochSecond();
		if (age > maxAge) {
			throw new SignatureExpiredException("Signature age " + age + " > " + maxAge + " seconds", value,
					dateSigned);
		}
		if (age < 0) {
			throw new SignatureExpiredException("Signature age " + age + " < 0 seconds", value, dateSigned);
		}
	}

	private long timestamp() {
		return this.clock.instant().getEpochSecond() - this.epoch.getEpochSecond();
	}

	private static String encode(long timestamp) {
		if (timestamp < 0) {
			throw new IllegalStateException("The clock shows a time before the signer's epoch. Set the clock.");
		}
		byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(timestamp).array();
		return Base64Text.encode(Arrays.copyOfRange(bytes, Long.numberOfLeadingZeros(timestamp) / 8, Long.BYTES));
	}

	private @Nullable Instant decode(String text) {
		byte[] bytes;
		try {
			bytes = Base64Text.decode(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		if (bytes.length > Long.BYTES) {
			return null;
		}
		BigInteger seconds = new BigInteger(1, bytes).min(BigInteger.valueOf(Instant.MAX.getEpochSecond() / 2));
		return this.epoch.plusSeconds(seconds.longValue());
	}

}
