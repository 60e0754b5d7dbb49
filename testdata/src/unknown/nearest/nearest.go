// Package nearest has the slips of the fingers by which codes are mistyped, most of them seen in real programs.
package nearest

import "example.com/shop/jmessage"

func slips(e *jmessage.Error) bool {
	// The sister code of 898 and 899.
	return e.Code == 898047 || // want `unknown JMessage code 898047: not in category HTTP \(898\); did you mean 899047 \(codes.RESTGroupNoDisturbAlreadySet\)\?`
		e.Code == 898012 || // want `unknown JMessage code 898012: not in category HTTP \(898\); did you mean 899012 \(codes.RESTGroupMemberCountLimitExceeded\)\?`
		e.Code == 899031 || // want `unknown JMessage code 899031: not in category REST \(899\); did you mean 898031 \(codes.HTTPRTCServiceNotEnabled\)\?`
		// Two digits that changed places.
		e.Code == 899061 || // want `unknown JMessage code 899061: not in category REST \(899\); did you mean 899016 \(codes.RESTSendMessageNotPermitted\)\?`
		e.Code == 899060 || // want `unknown JMessage code 899060: not in category REST \(899\); did you mean 899006 \(codes.RESTGroupNotFound\)\?`
		e.Code == 830012 || // want `unknown JMessage code 830012: there is no category 830; did you mean 803012 \(codes.SendMessageSenderSilenced\)\?`
		// One wrong digit; and where several codes are as near, none is named.
		e.Code == 786002 || // want `unknown JMessage code 786002: not in category PublishGroupAnnouncement \(786\); did you mean 786001 \(codes.PublishGroupAnnouncementLengthLimitExceeded\)\?`
		e.Code == 803013 || // want `unknown JMessage code 803013: not in category SendMessage \(803\)`
		// The likely one has two names.
		e.Code == 827001 // want `unknown JMessage code 827001: there is no category 827; did you mean 872001\?`
}
