package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** In whose name a program comes, what for and until when: where it begins, and what it asks when it is refused. */
@RestController
class MeApi {

    @GetMapping("/api/v1/me")
    Map<String, @Nullable Object> me(Delegate delegate, HttpServletRequest request) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var token = AtTheApi.token(request);
        var isNobodys = token != null && token.isOfDelegation();
        json.put("person", isNobodys ? null : delegate.person());
        json.put("name", delegate.name());
        json.put("party", delegate.party());
        if (token != null) {
            json.put("token", token.name());
            json.put("scopes", token.scopes().stream().map(Scope::word).toList());
            json.put("expiresAt", token.expiresAt());
        }
        return json;
    }
}
