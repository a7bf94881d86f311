"""Records how Werkzeug reads and writes headers, URLs and forms: python3 src/golden/record_http.py > src/golden/http.json"""

import io
import json
import random
import warnings
from datetime import datetime, timezone
from urllib.parse import parse_qsl

from werkzeug import datastructures as ds
from werkzeug import formparser, http, security, urls, utils
from werkzeug.sansio import http as sansio_http
from werkzeug.sansio import utils as sansio_utils
from werkzeug.sansio.response import Response

warnings.simplefilter("ignore")
random.seed(2026)
CASES = 60
NOW = 1600000000


class FrozenTime(datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(NOW, tz)


http.datetime = FrozenTime


def pairs(mapping):
    return [[k, v] for k, v in mapping.items()]


def multi(mapping):
    return [[k, v] for k, v in mapping.items(multi=True) if k is not None]


def seconds(value):
    return None if value is None else int(value.timestamp())


def date(text):
    try:
        return seconds(http.parse_date(text))
    except (OverflowError, IndexError):
        return None


def options(header):
    value, parameters = http.parse_options_header(header)
    return [value, pairs(parameters)]


def etags(header):
    tags = http.parse_etags(header)
    return [sorted(tags.as_set()), sorted(tags.as_set(True)), tags.star_tag, tags.contains("a"), tags.contains_weak("a")]


def byte_range(header, length):
    parsed = http.parse_range_header(header)
    if parsed is None:
        return None
    return [parsed.units, parsed.to_header(), parsed.to_content_range_header(length)]


def content_range(header):
    parsed = http.parse_content_range_header(header)
    return None if parsed is None else [parsed.units, parsed.start, parsed.stop, parsed.length, parsed.to_header()]


def modified(match, none_match, since, if_range, range_, etag, last_modified, ignore):
    last = None if last_modified is None else datetime.fromtimestamp(last_modified, timezone.utc)
    return sansio_http.is_resource_modified(range_, if_range, since, none_match, match, etag, None, last, ignore)


def accept(cls):
    def run(header, one, other):
        parsed = http.parse_accept_header(header, cls)
        return [parsed.to_header(), parsed.best, float(parsed.quality(one)), one in parsed, parsed.best_match([one, other])]

    return run


def credentials(header):
    parsed = ds.Authorization.from_header(header)
    return None if parsed is None else [parsed.type, pairs(parsed.parameters), parsed.token, parsed.to_header()]


def challenge(header):
    parsed = ds.WWWAuthenticate.from_header(header)
    return None if parsed is None else [parsed.type, pairs(parsed.parameters), parsed.token, parsed.to_header()]


def cache_control(header):
    parsed = http.parse_cache_control_header(header, None, ds.ResponseCacheControl)
    parsed.max_age = 5
    parsed.public = True
    parsed.no_store = False
    return [parsed.to_header(), parsed.s_maxage, parsed.must_revalidate]


def status(value):
    return list(Response()._clean_status(value))


def current_url(root_path, path, query):
    return sansio_utils.get_current_url("http", "h.com:8443", root_path, path, None if query is None else query.encode())


def host(scheme, header, trusted):
    return sansio_utils.get_host(scheme, header, None, trusted)


def cookie(name, value, path, domain, max_age, same_site, partitioned):
    return http.dump_cookie(name, value, max_age, None, path, domain, samesite=same_site, partitioned=partitioned)


def multipart(body, memory, parts):
    parser = formparser.FormDataParser(max_form_memory_size=memory, max_form_parts=parts)
    data = body.encode("latin1")
    _, form, files = parser.parse(io.BytesIO(data), "multipart/form-data", len(data), {"boundary": "b"})
    uploads = [[k, f.filename, f.content_type, f.read().decode("latin1")] for k, f in files.items(multi=True) if k is not None]
    return [multi(form), uploads]


def join(words, most=12):
    return lambda: "".join(random.choice(words) for _ in range(random.randrange(most)))


def one_of(*values):
    return lambda: random.choice(values)


def part():
    disposition = random.choice(['name="a"', 'name=f; filename="n.txt"', "name=f; filename*=UTF-8''%C3%BC", 'name=e; filename=""'])
    extra = random.choice(["", "", "Content-Type: text/plain\r\n", "Content-Type: text/plain; charset=iso-8859-1\r\n", "X: y\r\n z\r\n"])
    content = join(["x", "\r\n", "--", "--b", "\n--b", "\xff", "\xc3\xbc", "\r", "\n"], 8)()
    return f"--b\r\nContent-Disposition: form-data; {disposition}\r\n{extra}\r\n{content}\r\n"


def body():
    return "".join(part() for _ in range(random.randrange(4))) + random.choice(["--b--\r\n", "--b--", "--b"])


HEADER = ["a", "text/html", ";", "; ", "=", '"', "\\", '\\"', "charset", "*", "*0", "*1*", "utf-8'", "''", "%C3%BC", "%FF", "name",
          "filename*=UTF-8''x", ",", ", ", " ", "ü", "key=", '"v;w"']
TAGS = ['"', "a", "b", "W/", "*", ",", ", ", '"a"', 'W/"a"', " ", '"a","b"']
RANGES = ["bytes", "=", "-", "5", "0", "10", "3-5", "0-", ",", "bytes=", "bytes=0-4", "items", " "]
DATES = ["Thu, 02 Jan 2020 00:00:00 GMT", "Thu, 02 Jan 2020 00:00:01 GMT", "x"]
DATE = ["Thu, ", "Thu", "02", "2", " ", "-", "Jan", "January", "2020", "20", "03:04:05", "3:4", " GMT", " +0130", " -0000", " EST", ",", "31"]
URLS = ["http", "://", "h.com", ":80", "/", "a", "ü", "%C3%BC", "%ff", "%20", " ", "?", "#", "=", "&", "%2F", "+", "%25", "user@", "☃.net",
        "xn--mnchen-3ya.de", "[::1]", "<", '"', "|", "\U0001f600", "https://ex.org/"]
QUERY = ["a", "=", "&", "+", "%C3%BC", "%FF", "%zz", "%", "ü", "b", "%E2%82", "%2B", ";", "%00", "%ED%A0%80"]
CACHE = ["max-age", "=", "9", "x", ", ", "no-store", "no-cache", '="a, b"', "private", "must-revalidate", "s-maxage=3", "immutable"]
AUTH = ["Bearer ", "abc", "=", "==", ",", "Digest ", 'realm="a b"', "x=y", " ", "nonce=q", "qop=auth", "Basic ", "YTpi", "dTpw"]
MEDIA = ["text/html", "*/*", "text/*", ";q=0.5", ";q=0", ", ", ", ", "application/json", ";level=1", ";q=0.9", "foo", "TEXT/html"]
LANGUAGES = ["en", "en-US", "de", "de_AT", "*", ";q=0.5", ";q=0", ", ", ", ", "fr", "zh-Hant-TW"]
ENCODINGS = ["gzip", "*", ";q=0.5", ";q=1", ";q=0", ", ", ", ", "br", "identity", ";q=2", "GZIP"]
NAMES = ["a", "B", "/", "\\", "..", ".", " ", "ü", "名", "_", "-", "~", ".txt", "\xa0"]
FILES = ["a.css", "a.tar.gz", "a.tgz", "A.PNG", "x", "x.", "..txt", ".bashrc", "a.b/c", "s.svgz", "a.Z", "a.txt.gz", "x.json", "a.html.br"]

CALLS = {
    "parse_cookie": (lambda h: multi(sansio_http.parse_cookie(h)), join(["a", "b", "=", ";", "; ", '"', '\\"', "\\303\\274", "ü", "%20", ","])),
    "dump_cookie": (cookie, one_of("k", "ü"), join(list("abc =;,\\\"ü€/?%\x01"), 8), one_of(None, "/", "/a b;", "/ü", ""),
                    one_of(None, None, ".Example.com:80", "bücher.de", "localhost", "a..b"), one_of(None, 0, 10),
                    one_of(None, None, "lax", "NONE", "bad"), one_of(False, False, True)),
    "parse_date": (date, join(DATE, 10)),
    "parse_options_header": (options, join(HEADER)),
    "parse_list_header": (http.parse_list_header, join(HEADER)),
    "parse_dict_header": (lambda h: pairs(http.parse_dict_header(h)), join(HEADER)),
    "quote_header_value": (http.quote_header_value, join(HEADER, 5)),
    "unquote_etag": (lambda h: list(http.unquote_etag(h)), join(TAGS, 5)),
    "parse_etags": (etags, join(TAGS, 8)),
    "parse_range_header": (byte_range, join(RANGES, 6), one_of(None, 0, 1, 17)),
    "parse_content_range_header": (content_range, join(["bytes ", "0-4", "/", "*", "17", "-", "5", " "], 6)),
    "is_resource_modified": (modified, one_of(None, None, '"a"', '"b"', "*"), one_of(None, None, '"a"', 'W/"a"', "*"), one_of(None, *DATES),
                             one_of(None, '"a"', *DATES), one_of(None, "bytes=0-1"), one_of(None, '"a"', 'W/"a"'),
                             one_of(None, 1577923200, 1577923201), one_of(True, False)),
    "accept": (accept(ds.Accept), join(ENCODINGS, 8), one_of("gzip", "br"), one_of("gzip", "identity")),
    "accept_mimetypes": (accept(ds.MIMEAccept), join(MEDIA, 8), one_of("text/html", "application/json", "text/html;level=1", "foo"), one_of("text/plain")),
    "accept_languages": (accept(ds.LanguageAccept), join(LANGUAGES, 8), one_of("en", "en_US", "de", "zh"), one_of("en-GB", "fr-FR")),
    "authorization": (credentials, join(AUTH, 6)),
    "www_authenticate": (challenge, join(AUTH, 5)),
    "cache_control": (cache_control, join(CACHE, 8)),
    "status": (status, join(["404", " ", "Not Found", "x", "0", "-1", "200 ", "999"], 4)),
    "host": (host, one_of("http", "https"), join(["example.com", "evil.com", ":80", ":443", ":8080", "a.", "foo.org", "_", "[::1]"], 4),
             one_of(None, ["example.com", ".foo.org"])),
    "iri_to_uri": (urls.iri_to_uri, join(URLS)),
    "uri_to_iri": (urls.uri_to_iri, join(URLS)),
    "current_url": (current_url, one_of(None, "", "/root", "/rö ot/"), one_of(None, "/", "/v/5", "/a b/ü%", "//x"),
                    one_of(None, "", "a=1&b=%C3%BC+x&c=%FF")),
    "query": (lambda q: sorted(map(list, parse_qsl(q, keep_blank_values=True, errors="werkzeug.url_quote"))), join(QUERY)),
    "secure_filename": (utils.secure_filename, join(NAMES, 9)),
    "safe_join": (security.safe_join, one_of("", "base", "/base/"), join(["a", "..", "/", ".", "//", "../", " "], 6)),
    "guess_type": (lambda f: list(utils.mimetypes.MimeTypes(filenames=()).guess_type(f)), None),
    "multipart": (multipart, body, one_of(None, 500000, 5), one_of(None, 1000, 1)),
}


def record(call, arguments):
    try:
        return {"call": call, "args": arguments, "result": CALLS[call][0](*arguments)}
    except Exception:
        return {"call": call, "args": arguments, "error": True}


def cases(call):
    generators = CALLS[call][1:]
    if generators[0] is None:
        return [record(call, [name]) for name in FILES]
    seen = {json.dumps(arguments): arguments for arguments in ([make() for make in generators] for _ in range(CASES))}
    return [record(call, arguments) for arguments in seen.values()]


lines = [json.dumps(case, ensure_ascii=True) for call in CALLS for case in cases(call)]
print("[\n" + ",\n".join(lines) + "\n]")
