
package io.github.flaskspring;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body as a stream whose limits are HTTP exceptions. */
final class TranslatingStream extends FilterInputStream {

	TranslatingStream(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		return BodyReader.reading(this.in::read);
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		return BodyReader.reading(() -> this.in.read(buffer, offset, length));
	}

}
