package dev.croft.identity.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code group_member}: this user is in this group. */
@Entity
@Table(schema = "platform", name = "group_member")
@IdClass(GroupMember.Key.class)
class GroupMember {
  @Id
  @Column(name = "group_name")
  private String groupName;

  @Id
  @Column(name = "user_name")
  private String userName;

  @Column(name = "joined_at", nullable = false, updatable = false)
  private Instant joinedAt;

  protected GroupMember() {}

  String userName() {
    return userName;
  }

  String groupName() {
    return groupName;
  }

  /** Its primary key. */
  record Key(String groupName, String userName) implements Serializable {}
}
