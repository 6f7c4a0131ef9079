package org.reststop.hq.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A station's page for whoever has its address. */
@Entity
@Table(name = "public_page")
@SuppressWarnings("NullAway.Init")
public class PublicPage {
    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Column(nullable = false, length = 64)
    private String token;

    @Column(nullable = false)
    private byte[] secret;

    @Column(nullable = false, length = 400)
    private String address;

    protected PublicPage() {}

    /**
     * @param token what the address ends with
     * @param secret signs the page's forms
     */
    PublicPage(String stationId, String token, byte[] secret, String address) {
        this.stationId = stationId;
        this.token = token;
        this.secret = secret.clone();
        this.address = address;
    }

    String stationId() {
        return stationId;
    }

    String token() {
        return token;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** As it was published last; empty if it was withdrawn. */
    String address() {
        return address;
    }

    void publishedAt(String next) {
        address = next;
    }
}
