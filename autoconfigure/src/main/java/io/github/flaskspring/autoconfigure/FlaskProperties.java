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

package io.github.flaskspring.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

import io.github.flaskspring.config.Config;

/**
 * Flask's configuration keys in kebab case, and settings of the integration. Only what is
 * set here changes {@link Config}, whose defaults are Flask's.
 *
 * @since 0.1
 */
@ConfigurationProperties("flask")
public class FlaskProperties {

	/**
	 * Whether Flask applications are set up.
	 */
	private boolean enabled = true;

	/**
	 * Name of the application in messages and logs. By default that of the Spring
	 * application.
	 */
	private @Nullable String name;

	/**
	 * Absolute path of the folder for files of this deployment. By default the folder
	 * named instance of the working directory.
	 */
	private @Nullable Path instancePath;

	/**
	 * Whether relative file names of the configuration start from the instance folder.
	 */
	private boolean instanceRelativeConfig;

	/**
	 * Whether rules are matched by subdomain of the server name.
	 */
	private boolean subdomainMatching;

	/**
	 * Whether rules are matched by host.
	 */
	private boolean hostMatching;

	/**
	 * Folder of the static files: below the class path, or a Spring resource location.
	 * Empty for no static files.
	 */
	private String staticFolder = "static";

	/**
	 * Path of the static files. By default the last part of their folder.
	 */
	private @Nullable String staticUrlPath;

	/**
	 * Host of the static files when rules are matched by host.
	 */
	private @Nullable String staticHost;

	/**
	 * Further settings for extensions and the application itself, by names such as
	 * PAGE_SIZE or page-size. Text that is JSON becomes its value.
	 */
	private final Map<String, Object> config = new LinkedHashMap<>();

	/**
	 * Which functions run for plain controllers.
	 */
	public enum ControllerHooks {

		/**
		 * None before and after the request.
		 */
		NONE,

		/**
		 * Those of the application before and after the request; not those of blueprints.
		 */
		APP

	}

	/**
	 * Whose page answers an error.
	 */
	public enum ErrorPage {

		/**
		 * The short page of Flask.
		 */
		FLASK,

		/**
		 * Spring Boot's: its page for a browser, JSON for others.
		 */
		SPRING

	}

	/**
	 * Settings of the integration into Spring MVC.
	 */
	private final Mvc mvc = new Mvc();

	/**
	 * Whether debug mode is on. Never in production.
	 */
	private @Nullable Boolean debug;

	/**
	 * Whether debug mode shows its page for exceptions and unknown URLs to clients on the
	 * same machine.
	 */
	private boolean debugPage = true;

	/**
	 * Profiles in which debug mode stops the start.
	 */
	private List<String> productionProfiles = List.of("prod", "production");

	/**
	 * Whether testing mode is on: exceptions reach the test.
	 */
	private @Nullable Boolean testing;

	/**
	 * Whether unhandled exceptions leave the application. By default only in debug and
	 * testing mode.
	 */
	private @Nullable Boolean propagateExceptions;

	/**
	 * Whether HTTP exceptions without a handler count as unhandled exceptions.
	 */
	private @Nullable Boolean trapHttpExceptions;

	/**
	 * Whether bad request errors count as unhandled exceptions. By default missing keys
	 * do in debug mode.
	 */
	private @Nullable Boolean trapBadRequestErrors;

	/**
	 * Key that signs the session cookie, shared with the Python applications that read
	 * it. Long, random and secret.
	 */
	private @Nullable String secretKey;

	/**
	 * Old keys, oldest first, that still verify cookies but no longer sign them. Always a
	 * list, never a single value.
	 */
	private @Nullable List<String> secretKeyFallbacks;

	/**
	 * Name of the session cookie.
	 */
	private @Nullable String sessionCookieName;

	/**
	 * Domain of the session cookie. Without one the cookie belongs to the exact host.
	 */
	private @Nullable String sessionCookieDomain;

	/**
	 * Path of the session cookie. By default that of the application root.
	 */
	private @Nullable String sessionCookiePath;

	/**
	 * Whether scripts cannot read the session cookie.
	 */
	private @Nullable Boolean sessionCookieHttponly;

	/**
	 * Whether browsers send the session cookie over TLS only.
	 */
	private @Nullable Boolean sessionCookieSecure;

	/**
	 * Which requests from other sites carry the session cookie: Strict, Lax or None.
	 */
	private @Nullable String sessionCookieSamesite;

	/**
	 * Whether the session cookie is kept apart for each top-level site.
	 */
	private @Nullable Boolean sessionCookiePartitioned;

	/**
	 * Time after which a session cookie is no longer accepted, and which a permanent
	 * session lasts. If a unit is not specified, seconds will be used.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration permanentSessionLifetime;

	/**
	 * Whether a permanent session gets a new cookie with each response.
	 */
	private @Nullable Boolean sessionRefreshEachRequest;

	/**
	 * Whether session cookies count time as itsdangerous before version 1.1 did, to be
	 * shared with applications on such a version.
	 */
	private boolean sessionLegacyTimestamps;

	/**
	 * Where sessions are kept.
	 */
	private SessionStore sessionStore = SessionStore.COOKIE;

	/**
	 * What the HttpSession of servlets, Spring MVC and Spring Security is.
	 */
	private HttpSessionSource httpSession = HttpSessionSource.CONTAINER;

	/**
	 * Whether files are sent by the server in front, through the X-Sendfile header.
	 */
	private @Nullable Boolean useXSendfile;

	/**
	 * Time that browsers may keep sent files. If a unit is not specified, seconds will be
	 * used.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration sendFileMaxAgeDefault;

	/**
	 * Comma-separated list of hosts that requests may name. An entry that starts with a
	 * dot allows all subdomains.
	 */
	private @Nullable List<String> trustedHosts;

	/**
	 * Host and port that the application is reached at, for subdomains and for URLs
	 * outside of requests.
	 */
	private @Nullable String serverName;

	/**
	 * Path that the application is mounted at, for URLs outside of requests and the
	 * session cookie.
	 */
	private @Nullable String applicationRoot;

	/**
	 * Scheme of URLs that are built outside of requests.
	 */
	private @Nullable String preferredUrlScheme;

	/**
	 * Largest request body that is read.
	 */
	private @Nullable DataSize maxContentLength;

	/**
	 * Largest form field that is kept in memory.
	 */
	private @Nullable DataSize maxFormMemorySize;

	/**
	 * Largest number of parts of a multipart form.
	 */
	private @Nullable Integer maxFormParts;

	/**
	 * Size in bytes above which a cookie is warned about; 0 never warns.
	 */
	private @Nullable Integer maxCookieSize;

	/**
	 * Whether changed templates are read again. By default in debug mode.
	 */
	private @Nullable Boolean templatesAutoReload;

	/**
	 * Whether the search for each template is logged.
	 */
	private @Nullable Boolean explainTemplateLoading;

	/**
	 * Whether OPTIONS requests are answered without a view by default.
	 */
	private @Nullable Boolean provideAutomaticOptions;

	/**
	 * Puts what is set into a configuration.
	 * @param target the configuration
	 */
	void applyTo(Config target) {
		target.putAll(set());
		if (!this.config.isEmpty()) {
			target.putAll(FurtherSettings.of(this.config));
		}
	}

	private Map<String, @Nullable Object> set() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		putSession(values);
		putRequest(values);
		putRest(values);
		values.values().removeIf(Objects::isNull);
		return values;
	}

	private void putSession(Map<String, @Nullable Object> values) {
		values.put("SECRET_KEY", this.secretKey);
		values.put("SECRET_KEY_FALLBACKS", this.secretKeyFallbacks);
		values.put("SESSION_COOKIE_NAME", this.sessionCookieName);
		values.put("SESSION_COOKIE_DOMAIN", this.sessionCookieDomain);
		values.put("SESSION_COOKIE_PATH", this.sessionCookiePath);
		values.put("SESSION_COOKIE_HTTPONLY", this.sessionCookieHttponly);
		values.put("SESSION_COOKIE_SECURE", this.sessionCookieSecure);
		values.put("SESSION_COOKIE_SAMESITE", this.sessionCookieSamesite);
		values.put("SESSION_COOKIE_PARTITIONED", this.sessionCookiePartitioned);
		values.put("PERMANENT_SESSION_LIFETIME", this.permanentSessionLifetime);
		values.put("SESSION_REFRESH_EACH_REQUEST", this.sessionRefreshEachRequest);
	}

	private void putRequest(Map<String, @Nullable Object> values) {
		values.put("SEND_FILE_MAX_AGE_DEFAULT", this.sendFileMaxAgeDefault);
		values.put("TRUSTED_HOSTS", this.trustedHosts);
		values.put("SERVER_NAME", this.serverName);
		values.put("APPLICATION_ROOT", this.applicationRoot);
		values.put("PREFERRED_URL_SCHEME", this.preferredUrlScheme);
		values.put("MAX_CONTENT_LENGTH", (this.maxContentLength != null) ? this.maxContentLength.toBytes() : null);
		values.put("MAX_FORM_MEMORY_SIZE", (this.maxFormMemorySize != null) ? this.maxFormMemorySize.toBytes() : null);
		values.put("MAX_FORM_PARTS", this.maxFormParts);
		values.put("MAX_COOKIE_SIZE", this.maxCookieSize);
		values.put("PROVIDE_AUTOMATIC_OPTIONS", this.provideAutomaticOptions);
	}

	private void putRest(Map<String, @Nullable Object> values) {
		values.put("DEBUG", this.debug);
		values.put("TESTING", this.testing);
		values.put("PROPAGATE_EXCEPTIONS", this.propagateExceptions);
		values.put("TRAP_HTTP_EXCEPTIONS", this.trapHttpExceptions);
		values.put("TRAP_BAD_REQUEST_ERRORS", this.trapBadRequestErrors);
		values.put("USE_X_SENDFILE", this.useXSendfile);
		values.put("TEMPLATES_AUTO_RELOAD", this.templatesAutoReload);
		values.put("EXPLAIN_TEMPLATE_LOADING", this.explainTemplateLoading);
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public @Nullable String getName() {
		return this.name;
	}

	public void setName(@Nullable String name) {
		this.name = name;
	}

	public @Nullable Path getInstancePath() {
		return this.instancePath;
	}

	public void setInstancePath(@Nullable Path instancePath) {
		this.instancePath = instancePath;
	}

	public boolean isInstanceRelativeConfig() {
		return this.instanceRelativeConfig;
	}

	public void setInstanceRelativeConfig(boolean instanceRelativeConfig) {
		this.instanceRelativeConfig = instanceRelativeConfig;
	}

	public boolean isSubdomainMatching() {
		return this.subdomainMatching;
	}

	public void setSubdomainMatching(boolean subdomainMatching) {
		this.subdomainMatching = subdomainMatching;
	}

	public boolean isHostMatching() {
		return this.hostMatching;
	}

	public void setHostMatching(boolean hostMatching) {
		this.hostMatching = hostMatching;
	}

	public String getStaticFolder() {
		return this.staticFolder;
	}

	public void setStaticFolder(String staticFolder) {
		this.staticFolder = staticFolder;
	}

	public @Nullable String getStaticHost() {
		return this.staticHost;
	}

	public void setStaticHost(@Nullable String staticHost) {
		this.staticHost = staticHost;
	}

	public @Nullable String getStaticUrlPath() {
		return this.staticUrlPath;
	}

	public void setStaticUrlPath(@Nullable String staticUrlPath) {
		this.staticUrlPath = staticUrlPath;
	}

	public Map<String, Object> getConfig() {
		return this.config;
	}

	public Mvc getMvc() {
		return this.mvc;
	}

	public @Nullable Boolean getDebug() {
		return this.debug;
	}

	public void setDebug(@Nullable Boolean debug) {
		this.debug = debug;
	}

	public boolean isDebugPage() {
		return this.debugPage;
	}

	public void setDebugPage(boolean debugPage) {
		this.debugPage = debugPage;
	}

	public List<String> getProductionProfiles() {
		return this.productionProfiles;
	}

	public void setProductionProfiles(List<String> productionProfiles) {
		this.productionProfiles = productionProfiles;
	}

	public @Nullable Boolean getTesting() {
		return this.testing;
	}

	public void setTesting(@Nullable Boolean testing) {
		this.testing = testing;
	}

	public @Nullable Boolean getPropagateExceptions() {
		return this.propagateExceptions;
	}

	public void setPropagateExceptions(@Nullable Boolean propagateExceptions) {
		this.propagateExceptions = propagateExceptions;
	}

	public @Nullable Boolean getTrapHttpExceptions() {
		return this.trapHttpExceptions;
	}

	public void setTrapHttpExceptions(@Nullable Boolean trapHttpExceptions) {
		this.trapHttpExceptions = trapHttpExceptions;
	}

	public @Nullable Boolean getTrapBadRequestErrors() {
		return this.trapBadRequestErrors;
	}

	public void setTrapBadRequestErrors(@Nullable Boolean trapBadRequestErrors) {
		this.trapBadRequestErrors = trapBadRequestErrors;
	}

	public @Nullable String getSecretKey() {
		return this.secretKey;
	}

	public void setSecretKey(@Nullable String secretKey) {
		this.secretKey = secretKey;
	}

	public @Nullable List<String> getSecretKeyFallbacks() {
		return this.secretKeyFallbacks;
	}

	public void setSecretKeyFallbacks(@Nullable List<String> secretKeyFallbacks) {
		this.secretKeyFallbacks = secretKeyFallbacks;
	}

	public @Nullable String getSessionCookieName() {
		return this.sessionCookieName;
	}

	public void setSessionCookieName(@Nullable String sessionCookieName) {
		this.sessionCookieName = sessionCookieName;
	}

	public @Nullable String getSessionCookieDomain() {
		return this.sessionCookieDomain;
	}

	public void setSessionCookieDomain(@Nullable String sessionCookieDomain) {
		this.sessionCookieDomain = sessionCookieDomain;
	}

	public @Nullable String getSessionCookiePath() {
		return this.sessionCookiePath;
	}

	public void setSessionCookiePath(@Nullable String sessionCookiePath) {
		this.sessionCookiePath = sessionCookiePath;
	}

	public @Nullable Boolean getSessionCookieHttponly() {
		return this.sessionCookieHttponly;
	}

	public void setSessionCookieHttponly(@Nullable Boolean sessionCookieHttponly) {
		this.sessionCookieHttponly = sessionCookieHttponly;
	}

	public @Nullable Boolean getSessionCookieSecure() {
		return this.sessionCookieSecure;
	}

	public void setSessionCookieSecure(@Nullable Boolean sessionCookieSecure) {
		this.sessionCookieSecure = sessionCookieSecure;
	}

	public @Nullable String getSessionCookieSamesite() {
		return this.sessionCookieSamesite;
	}

	public void setSessionCookieSamesite(@Nullable String sessionCookieSamesite) {
		this.sessionCookieSamesite = sessionCookieSamesite;
	}

	public @Nullable Boolean getSessionCookiePartitioned() {
		return this.sessionCookiePartitioned;
	}

	public void setSessionCookiePartitioned(@Nullable Boolean sessionCookiePartitioned) {
		this.sessionCookiePartitioned = sessionCookiePartitioned;
	}

	public @Nullable Duration getPermanentSessionLifetime() {
		return this.permanentSessionLifetime;
	}

	public void setPermanentSessionLifetime(@Nullable Duration permanentSessionLifetime) {
		this.permanentSessionLifetime = permanentSessionLifetime;
	}

	public @Nullable Boolean getSessionRefreshEachRequest() {
		return this.sessionRefreshEachRequest;
	}

	public void setSessionRefreshEachRequest(@Nullable Boolean sessionRefreshEachRequest) {
		this.sessionRefreshEachRequest = sessionRefreshEachRequest;
	}

	public boolean isSessionLegacyTimestamps() {
		return this.sessionLegacyTimestamps;
	}

	public void setSessionLegacyTimestamps(boolean sessionLegacyTimestamps) {
		this.sessionLegacyTimestamps = sessionLegacyTimestamps;
	}

	public SessionStore getSessionStore() {
		return this.sessionStore;
	}

	public void setSessionStore(SessionStore sessionStore) {
		this.sessionStore = sessionStore;
	}

	public HttpSessionSource getHttpSession() {
		return this.httpSession;
	}

	public void setHttpSession(HttpSessionSource httpSession) {
		this.httpSession = httpSession;
	}

	public @Nullable Boolean getUseXSendfile() {
		return this.useXSendfile;
	}

	public void setUseXSendfile(@Nullable Boolean useXSendfile) {
		this.useXSendfile = useXSendfile;
	}

	public @Nullable Duration getSendFileMaxAgeDefault() {
		return this.sendFileMaxAgeDefault;
	}

	public void setSendFileMaxAgeDefault(@Nullable Duration sendFileMaxAgeDefault) {
		this.sendFileMaxAgeDefault = sendFileMaxAgeDefault;
	}

	public @Nullable List<String> getTrustedHosts() {
		return this.trustedHosts;
	}

	public void setTrustedHosts(@Nullable List<String> trustedHosts) {
		this.trustedHosts = trustedHosts;
	}

	public @Nullable String getServerName() {
		return this.serverName;
	}

	public void setServerName(@Nullable String serverName) {
		this.serverName = serverName;
	}

	public @Nullable String getApplicationRoot() {
		return this.applicationRoot;
	}

	public void setApplicationRoot(@Nullable String applicationRoot) {
		this.applicationRoot = applicationRoot;
	}

	public @Nullable String getPreferredUrlScheme() {
		return this.preferredUrlScheme;
	}

	public void setPreferredUrlScheme(@Nullable String preferredUrlScheme) {
		this.preferredUrlScheme = preferredUrlScheme;
	}

	public @Nullable DataSize getMaxContentLength() {
		return this.maxContentLength;
	}

	public void setMaxContentLength(@Nullable DataSize maxContentLength) {
		this.maxContentLength = maxContentLength;
	}

	public @Nullable DataSize getMaxFormMemorySize() {
		return this.maxFormMemorySize;
	}

	public void setMaxFormMemorySize(@Nullable DataSize maxFormMemorySize) {
		this.maxFormMemorySize = maxFormMemorySize;
	}

	public @Nullable Integer getMaxFormParts() {
		return this.maxFormParts;
	}

	public void setMaxFormParts(@Nullable Integer maxFormParts) {
		this.maxFormParts = maxFormParts;
	}

	public @Nullable Integer getMaxCookieSize() {
		return this.maxCookieSize;
	}

	public void setMaxCookieSize(@Nullable Integer maxCookieSize) {
		this.maxCookieSize = maxCookieSize;
	}

	public @Nullable Boolean getTemplatesAutoReload() {
		return this.templatesAutoReload;
	}

	public void setTemplatesAutoReload(@Nullable Boolean templatesAutoReload) {
		this.templatesAutoReload = templatesAutoReload;
	}

	public @Nullable Boolean getExplainTemplateLoading() {
		return this.explainTemplateLoading;
	}

	public void setExplainTemplateLoading(@Nullable Boolean explainTemplateLoading) {
		this.explainTemplateLoading = explainTemplateLoading;
	}

	public @Nullable Boolean getProvideAutomaticOptions() {
		return this.provideAutomaticOptions;
	}

	public void setProvideAutomaticOptions(@Nullable Boolean provideAutomaticOptions) {
		this.provideAutomaticOptions = provideAutomaticOptions;
	}

	/**
	 * Where sessions are kept.
	 */
	public enum SessionStore {

		/**
		 * In the signed cookie, as Flask does.
		 */
		COOKIE,

		/**
		 * On the server, in the application's repository of Spring Session.
		 */
		SPRING_SESSION

	}

	/**
	 * What the {@code HttpSession} is.
	 */
	public enum HttpSessionSource {

		/**
		 * That of the container, or of Spring Session: nothing to do with Flask's.
		 */
		CONTAINER,

		/**
		 * A view of Flask's session, for values that JSON can hold.
		 */
		FLASK

	}

	/**
	 * Settings of the integration into Spring MVC.
	 */
	public static class Mvc {

		/**
		 * Place of Flask's rules among the handler mappings. A positive number lets
		 * controllers win.
		 */
		private int mappingOrder = -2;

		/**
		 * Place of the filter that owns the contexts. By default just inside of Spring
		 * Session's.
		 */
		private int filterOrder = Integer.MIN_VALUE + 60;

		/**
		 * Whether Tomcat hands on paths with an encoded slash or a backslash, as Flask
		 * expects, instead of refusing them, and sends content types as they are given.
		 */
		private boolean anyPath = true;

		/**
		 * Which functions of the application run for the requests that plain controllers
		 * answer, besides those at the end of the request, which always do.
		 */
		private ControllerHooks controllerHooks = ControllerHooks.NONE;

		/**
		 * Whose page answers an error that the application has no handler for.
		 */
		private ErrorPage errorPage = ErrorPage.FLASK;

		public int getMappingOrder() {
			return this.mappingOrder;
		}

		public void setMappingOrder(int mappingOrder) {
			this.mappingOrder = mappingOrder;
		}

		public ControllerHooks getControllerHooks() {
			return this.controllerHooks;
		}

		public void setControllerHooks(ControllerHooks controllerHooks) {
			this.controllerHooks = controllerHooks;
		}

		public ErrorPage getErrorPage() {
			return this.errorPage;
		}

		public void setErrorPage(ErrorPage errorPage) {
			this.errorPage = errorPage;
		}

		public boolean isAnyPath() {
			return this.anyPath;
		}

		public void setAnyPath(boolean anyPath) {
			this.anyPath = anyPath;
		}

		public int getFilterOrder() {
			return this.filterOrder;
		}

		public void setFilterOrder(int filterOrder) {
			this.filterOrder = filterOrder;
		}

	}

	@Override
	public String toString() {
		return "FlaskProperties" + set().keySet();
	}

}
