
package io.github.flaskspring.sessions;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.itsdangerous.PayloadSerializer;

/** The content of a session as tagged JSON. */
final class SessionContent implements PayloadSerializer<Map<String, @Nullable Object>> {

	private final TaggedJsonSerializer serializer;

	SessionContent(TaggedJsonSerializer serializer) {
		this.serializer = serializer;
	}

	@Override
	public String dumps(Map<String, @Nullable Object> content) {
		return this.serializer.dumps(content);
	}

	@Override
	public Map<String, @Nullable Object> loads(String text) {
		return this.serializer.loadsDict(text);
	}

}
