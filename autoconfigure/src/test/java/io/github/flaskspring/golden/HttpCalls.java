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

package io.github.flaskspring.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.flaskspring.http.Accept;
import io.github.flaskspring.http.Authorization;
import io.github.flaskspring.http.ConditionalRequest;
import io.github.flaskspring.http.ContentRange;
import io.github.flaskspring.http.Cookies;
import io.github.flaskspring.http.ETag;
import io.github.flaskspring.http.ETags;
import io.github.flaskspring.http.FilePart;
import io.github.flaskspring.http.FormData;
import io.github.flaskspring.http.FormLimits;
import io.github.flaskspring.http.HeaderValue;
import io.github.flaskspring.http.HostHeader;
import io.github.flaskspring.http.HttpDate;
import io.github.flaskspring.http.LanguageAccept;
import io.github.flaskspring.http.MimeAccept;
import io.github.flaskspring.http.MimeTypes;
import io.github.flaskspring.http.MultiDict;
import io.github.flaskspring.http.MultipartParser;
import io.github.flaskspring.http.OptionsHeader;
import io.github.flaskspring.http.Range;
import io.github.flaskspring.http.ResponseCacheControl;
import io.github.flaskspring.http.SafeJoin;
import io.github.flaskspring.http.SecureFilename;
import io.github.flaskspring.http.SetCookie;
import io.github.flaskspring.http.StatusLine;
import io.github.flaskspring.http.TemporaryFiles;
import io.github.flaskspring.http.UrlEncodedForm;
import io.github.flaskspring.http.UrlText;
import io.github.flaskspring.http.WwwAuthenticate;

/**
 * Each call that {@code record_http.py} records, made to our own classes. Arguments and
 * results have the shapes that the Python script gives them.
 */
final class HttpCalls {

	private static final Clock NOW = Clock.fixed(Instant.ofEpochSecond(1_600_000_000), ZoneOffset.UTC);

	private HttpCalls() {
	}

	static @Nullable Object call(String call, JsonNode args) {
		String first = text(args, 0);
		return switch (call) {
			case "parse_cookie" -> pairs(Cookies.parse(first));
			case "dump_cookie" -> cookie(args);
			case "parse_date" -> seconds(HttpDate.parse(first));
			case "parse_options_header" -> options(OptionsHeader.parse(first));
			case "parse_list_header" -> HeaderValue.parseList(given(args, 0));
			case "parse_dict_header" -> pairs(HeaderValue.parseDict(given(args, 0)));
			case "quote_header_value" -> HeaderValue.quote(given(args, 0));
			case "unquote_etag" -> etag(ETag.parse(first));
			case "parse_etags" -> etags(ETags.parse(first));
			case "parse_range_header" -> range(Range.parse(first), number(args, 1));
			case "parse_content_range_header" -> contentRange(ContentRange.parse(first));
			case "is_resource_modified" -> modified(args);
			case "accept" -> accept(Accept.parse(first), args);
			case "accept_mimetypes" -> accept(MimeAccept.parse(first), args);
			case "accept_languages" -> accept(LanguageAccept.parse(first), args);
			default -> otherCall(call, args);
		};
	}

	private static @Nullable Object otherCall(String call, JsonNode args) {
		String first = text(args, 0);
		return switch (call) {
			case "authorization" -> credentials(Authorization.parse(first));
			case "www_authenticate" -> challenge(WwwAuthenticate.parse(first));
			case "cache_control" -> cacheControl(ResponseCacheControl.parse(first));
			case "status" -> list(StatusLine.parse(given(args, 0)).text(), StatusLine.parse(given(args, 0)).code());
			case "host" -> host(args);
			case "iri_to_uri" -> UrlText.iriToUri(given(args, 0));
			case "uri_to_iri" -> UrlText.uriToIri(given(args, 0));
			case "current_url" -> currentUrl(args);
			case "query" -> sorted(pairs(UrlEncodedForm.parse(first)));
			case "secure_filename" -> SecureFilename.of(given(args, 0));
			case "safe_join" -> SafeJoin.join(given(args, 0), given(args, 1));
			case "guess_type" -> guess(MimeTypes.guess(given(args, 0)));
			case "multipart" -> multipart(args);
			default -> throw new AssertionError("No such call: " + call);
		};
	}

	private static Object cookie(JsonNode args) {
		SetCookie cookie = SetCookie.of(given(args, 0), given(args, 1)).path(text(args, 2)).domain(text(args, 3));
		Long maxAge = number(args, 4);
		if (maxAge != null) {
			cookie.maxAge(maxAge);
		}
		return cookie.sameSite(text(args, 5)).partitioned(args.get(6).asBoolean()).toHeader(NOW);
	}

	private static Object options(OptionsHeader header) {
		return list(header.value(), pairs(header.options()));
	}

	private static Object etag(@Nullable ETag tag) {
		return (tag != null) ? list(tag.value(), tag.weak()) : list(null, null);
	}

	private static Object etags(ETags tags) {
		return list(new TreeSet<>(tags.asSet(false)), new TreeSet<>(tags.asSet(true)), tags.isStar(),
				tags.contains("a"), tags.containsWeak("a"));
	}

	private static @Nullable Object range(@Nullable Range range, @Nullable Long length) {
		return (range != null) ? list(range.units(), range.toHeader(), range.toContentRangeHeader(length)) : null;
	}

	private static @Nullable Object contentRange(@Nullable ContentRange range) {
		return (range != null) ? list(range.units(), range.start(), range.stop(), range.length(), range.toHeader())
				: null;
	}

	private static Object modified(JsonNode args) {
		ConditionalRequest request = new ConditionalRequest(text(args, 0), text(args, 1), text(args, 2), text(args, 3),
				text(args, 4));
		Long lastModified = number(args, 6);
		return request.isModified(text(args, 5), (lastModified != null) ? Instant.ofEpochSecond(lastModified) : null,
				args.get(7).asBoolean());
	}

	private static Object accept(Accept accept, JsonNode args) {
		String one = given(args, 1);
		return list(accept.toHeader(), accept.best(), accept.quality(one), accept.contains(one),
				accept.bestMatch(one, given(args, 2)));
	}

	private static @Nullable Object credentials(@Nullable Authorization found) {
		return (found != null) ? list(found.type(), pairs(found.parameters()), found.token(), found.toHeader()) : null;
	}

	private static @Nullable Object challenge(@Nullable WwwAuthenticate found) {
		return (found != null) ? list(found.type(), pairs(found.parameters()), found.token(), found.toHeader()) : null;
	}

	private static Object cacheControl(ResponseCacheControl control) {
		control.maxAge(5).setPublic(true).noStore(false);
		return list(control.toHeader(), control.sMaxAge(), control.mustRevalidate());
	}

	private static Object host(JsonNode args) {
		List<String> trusted = args.get(2).valueStream().map(JsonNode::asString).toList();
		return HostHeader.get(given(args, 0), given(args, 1), null, null, trusted);
	}

	private static Object currentUrl(JsonNode args) {
		String query = text(args, 2);
		return UrlText.currentUrl("http", "h.com:8443", text(args, 0), text(args, 1),
				(query != null) ? query.getBytes(StandardCharsets.UTF_8) : null);
	}

	private static Object guess(MimeTypes.Guess guess) {
		return list(guess.type(), guess.encoding());
	}

	private static Object multipart(JsonNode args) {
		Long parts = number(args, 2);
		FormLimits limits = new FormLimits(number(args, 1), (parts != null) ? parts.intValue() : null);
		byte[] body = given(args, 0).getBytes(StandardCharsets.ISO_8859_1);
		try (FormData data = new MultipartParser(limits, TemporaryFiles.DEFAULT).parse(new ByteArrayInputStream(body),
				"b")) {
			List<Object> files = new ArrayList<>();
			for (FilePart file : data.files().items(true).stream().map(Map.Entry::getValue).toList()) {
				files.add(list(file.name(), file.filename(), file.contentType(),
						new String(file.read(), StandardCharsets.ISO_8859_1)));
			}
			return list(pairs(data.form()), files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<List<@Nullable Object>> pairs(Map<String, ? extends @Nullable Object> map) {
		List<List<@Nullable Object>> pairs = new ArrayList<>();
		if (map instanceof MultiDict<?> multi) {
			multi.items(true).forEach((pair) -> pairs.add(list(pair.getKey(), pair.getValue())));
			return pairs;
		}
		map.forEach((key, value) -> pairs.add(list(key, value)));
		return pairs;
	}

	private static Object sorted(List<List<@Nullable Object>> pairs) {
		pairs.sort(Comparator.comparing((pair) -> pair.get(0) + "\0" + pair.get(1)));
		return pairs;
	}

	private static List<@Nullable Object> list(@Nullable Object... items) {
		return Arrays.asList(items);
	}

	private static @Nullable Long seconds(@Nullable Instant instant) {
		return (instant != null) ? instant.getEpochSecond() : null;
	}

	private static String given(JsonNode args, int index) {
		return args.get(index).asString();
	}

	private static @Nullable String text(JsonNode args, int index) {
		return args.get(index).isNull() ? null : args.get(index).asString();
	}

	private static @Nullable Long number(JsonNode args, int index) {
		return args.get(index).isNull() ? null : args.get(index).asLong();
	}

}
