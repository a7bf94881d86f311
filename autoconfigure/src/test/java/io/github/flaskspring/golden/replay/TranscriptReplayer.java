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

package io.github.flaskspring.golden.replay;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Replays transcripts against a running server. The server must be freshly started for
 * each transcript, because many change state inside the application:
 *
 * <pre>{@code
 * List<Mismatch> mismatches = new TranscriptReplayer(ReplayOptions.exact().loose())
 *     .replay(TranscriptCatalogue.recorded().transcript("minimal"), URI.create("http://127.0.0.1:5000"));
 * }</pre>
 *
 * @since 0.1
 */
public final class TranscriptReplayer {

	private final ReplayOptions options;

	private final SessionCodec.Factory codecs;

	private final Clock clock;

	/**
	 * Create a replayer with a signer of its own and the clock of the machine.
	 * @param options how to judge
	 */
	public TranscriptReplayer(ReplayOptions options) {
		this(options, HmacSessionCodec::new, Clock.systemUTC());
	}

	/**
	 * Create a replayer.
	 * @param options how to judge
	 * @param codecs what signs and reads session cookies
	 * @param clock what dates the cookies that are minted
	 */
	public TranscriptReplayer(ReplayOptions options, SessionCodec.Factory codecs, Clock clock) {
		this.options = options;
		this.codecs = codecs;
		this.clock = clock;
	}

	/**
	 * Run all steps, also after a failed one.
	 * @param transcript the transcript
	 * @param base scheme, host and port of the server
	 * @return the steps that failed, in order
	 */
	public List<Mismatch> replay(Transcript transcript, URI base) {
		Replay replay = start(transcript, base);
		return IntStream.rangeClosed(1, transcript.steps().size())
			.mapToObj(replay::outcome)
			.flatMap(Optional::stream)
			.filter((mismatch) -> this.options.reports(mismatch.number()))
			.toList();
	}

	Replay start(Transcript transcript, URI base) {
		Conversation conversation = new Conversation(new RawHttpClient(base), transcript.secretKey(), this.codecs,
				this.clock);
		return new Replay(transcript, conversation, new StepJudge(this.options, codec(transcript.secretKey())));
	}

	private @Nullable SessionCodec codec(@Nullable Secret secret) {
		return (secret != null) ? this.codecs.codec(secret, HmacSessionCodec.SALT) : null;
	}

}
