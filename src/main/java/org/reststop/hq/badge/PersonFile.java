package org.reststop.hq.badge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What only HQ knows of a person. It never leaves HQ but masked. */
@Entity
@Table(name = "person_file")
@SuppressWarnings("NullAway.Init")
class PersonFile {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(name = "phone_tail", nullable = false, length = 4)
    private String phoneTail;

    protected PersonFile() {}

    PersonFile(long personId, String name, String phoneTail) {
        this.personId = personId;
        this.name = name;
        this.phoneTail = phoneTail;
    }

    String name() {
        return name;
    }

    String phoneTail() {
        return phoneTail;
    }
}
