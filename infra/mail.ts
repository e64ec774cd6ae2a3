// oxlint-disable no-new -- a construct adds itself to its scope
import { Stack } from "aws-cdk-lib";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Loan } from "./loan.ts";
import type { StageQueue } from "./stage-queue.ts";

/** Mails by SES, from one address, and what SES tells of those that it has taken. */
export class Mail extends Construct {
  private readonly address: string;
  private readonly set: string;

  constructor(scope: Construct, id: string, address: string) {
    super(scope, id);
    this.address = address;
    const configurationSet = new ConfigurationSet(this, "Set", {
      // SES itself delivers nothing more there, whatever becomes of its events.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.set = configurationSet.configurationSetName;
    new ConfigurationSetEventDestination(this, "Events", {
      configurationSet,
      // SES takes no other bus.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
  }

  /**
   * The sender's address, with leave to send from it and from no other. Its domain is the identity that SES must have
   * verified (docs/runbook.md).
   */
  sender(): Loan {
    return {
      value: this.address,
      allow: (role) => {
        role.addToPolicy(
          new PolicyStatement({
            actions: ["ses:SendEmail"],
            resources: [this.arnOf("identity", this.address.slice(this.address.lastIndexOf("@") + 1))],
            conditions: { StringEquals: { "ses:FromAddress": this.address } },
          }),
        );
      },
    };
  }

  /** The name of the configuration set, with leave to name it in a mail: SES asks for that beside the sender's. */
  configurationSet(): Loan {
    return {
      value: this.set,
      allow: (role) => {
        const resources = [this.arnOf("configuration-set", this.set)];
        role.addToPolicy(new PolicyStatement({ actions: ["ses:SendEmail"], resources }));
      },
    };
  }

  /** Has bounces and complaints of these mails, and of no others of the account, sent to a queue. */
  reportsTo(queue: StageQueue): void {
    const rule = new Rule(this, "Reports", {
      eventPattern: {
        source: ["aws.ses"],
        detailType: ["Email Bounced", "Email Complaint Received"],
        detail: { mail: { tags: { "ses:configuration-set": [this.set] } } },
      },
    });
    queue.takesFrom(rule);
  }

  private arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: "ses", resource, resourceName });
  }
}
